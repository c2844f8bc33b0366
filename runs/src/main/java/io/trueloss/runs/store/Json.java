package io.trueloss.runs.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.trueloss.catalogue.Catalogue;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.model.CurveModel;
import io.trueloss.model.LinearModel;
import io.trueloss.model.Model;
import io.trueloss.optim.Certificate;
import io.trueloss.optim.Optimizer;
import io.trueloss.optim.Stop;
import io.trueloss.problem.TestProblem;
import io.trueloss.report.Estimate;
import io.trueloss.risk.Layout;
import io.trueloss.table.Input;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// How records are written as JSON: by their components; a variant by its `kind`; a loss, an optimizer, a
/// test problem and a path as people type them.
public final class Json {
    private Json() {}

    /// Writes and reads the project's records; a property that it does not know is an error.
    public static JsonMapper mapper() {
        SimpleModule losses = new SimpleModule()
                .addSerializer(Loss.class, new LossWriter())
                .addDeserializer(Loss.class, new LossReader())
                .addSerializer(Optimizer.class, new OptimizerWriter())
                .addDeserializer(Optimizer.class, new OptimizerReader())
                .addSerializer(TestProblem.class, new ProblemWriter())
                .addDeserializer(TestProblem.class, new ProblemReader())
                .addSerializer(Path.class, new PathWriter())
                .addDeserializer(Path.class, new PathReader());
        return JsonMapper.builder()
                .addModule(losses)
                .addMixIn(Input.class, Variant.class)
                .addMixIn(Layout.Term.class, Variant.class)
                .addMixIn(Estimate.class, Variant.class)
                .addMixIn(Stop.class, Variant.class)
                .addMixIn(Certificate.class, Variant.class)
                .addMixIn(Model.class, Modelled.class)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Variant {}

    /// A model that does not say its kind was written when all were linear.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind", defaultImpl = LinearModel.class)
    @JsonSubTypes({@JsonSubTypes.Type(LinearModel.class), @JsonSubTypes.Type(CurveModel.class)})
    private interface Modelled {}

    private static final class LossWriter extends ValueSerializer<Loss> {
        @Override
        public void serialize(Loss loss, JsonGenerator to, SerializationContext context) {
            to.writeString(loss.text());
        }
    }

    private static final class LossReader extends ValueDeserializer<Loss> {
        @Override
        public Loss deserialize(JsonParser from, DeserializationContext context) {
            return Losses.read(from.getString());
        }
    }

    private static final class OptimizerWriter extends ValueSerializer<Optimizer> {
        @Override
        public void serialize(Optimizer optimizer, JsonGenerator to, SerializationContext context) {
            to.writeString(new Catalogue(Map.of()).text(optimizer));
        }
    }

    private static final class OptimizerReader extends ValueDeserializer<Optimizer> {
        @Override
        public Optimizer deserialize(JsonParser from, DeserializationContext context) {
            return new Catalogue(Map.of()).make(Optimizer.class, from.getString());
        }
    }

    private static final class ProblemWriter extends ValueSerializer<TestProblem> {
        @Override
        public void serialize(TestProblem problem, JsonGenerator to, SerializationContext context) {
            to.writeString(new Catalogue(Map.of()).text(problem));
        }
    }

    private static final class ProblemReader extends ValueDeserializer<TestProblem> {
        @Override
        public TestProblem deserialize(JsonParser from, DeserializationContext context) {
            return new Catalogue(Map.of()).make(TestProblem.class, from.getString());
        }
    }

    /// A path as it was typed: a run's folder says nothing of the machine's other folders.
    private static final class PathWriter extends ValueSerializer<Path> {
        @Override
        public void serialize(Path path, JsonGenerator to, SerializationContext context) {
            to.writeString(path.toString());
        }
    }

    private static final class PathReader extends ValueDeserializer<Path> {
        @Override
        public Path deserialize(JsonParser from, DeserializationContext context) {
            return Path.of(from.getString());
        }
    }
}
