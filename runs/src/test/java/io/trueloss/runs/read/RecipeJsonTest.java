package io.trueloss.runs.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.trueloss.table.Input;
import io.trueloss.table.Labelled;
import io.trueloss.table.Recipe;
import io.trueloss.table.Roles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A recipe is plain data: it needs nothing but the names of its variants to be stored and read back equal.
final class RecipeJsonTest {

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    private interface Variant {}

    @Test
    void readsBackEqual() {
        var table = Folder.examples().table("penguins.csv.gz");
        var roles = Roles.of("species");
        var recipe = Recipe.fit(table, roles, Labelled.of(table, roles).goal());
        var mapper = JsonMapper.builder().addMixIn(Input.class, Variant.class).build();
        assertEquals(recipe, mapper.readValue(mapper.writeValueAsString(recipe), Recipe.class));
    }
}
