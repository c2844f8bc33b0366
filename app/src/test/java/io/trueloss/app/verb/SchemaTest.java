package io.trueloss.app.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trueloss.app.Conforms;
import io.trueloss.app.Run;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaTest {

    @Test
    void isPrintedAsItIs() {
        var schema = Run.piped().run("schema").out();
        assertEquals(schema, Run.piped().run("schema", "report", "-o", "csv").out());
        assertEquals(schema, Run.watched().run("schema", "report").out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample a.csv",
                "sample a.csv --ending findings",
                "sample a.csv --ending mistake",
                "sample a.csv --ending bug",
                "sample a.csv --dry-run",
                "sample a.csv --rounds x",
                "help",
                "help explain",
                "explain TL1001",
                "schema",
                "doctor",
                "completion bash",
                "nothing",
                "--version"
            })
    void everyDocumentKeepsToIt(String line) {
        var words = Stream.concat(Stream.of(line.split(" ")), Stream.of("-o", "json"))
                .toArray(String[]::new);
        assertEquals(
                List.of(),
                Conforms.to(
                        Run.piped().run("schema").out(), Run.piped().run(words).out()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'schema':'trueloss/report/2','verb':'x','version':'1','status':'ok','facts':{},'tables':{},'findings':[],'pages':[],'next':[]}",
                "{'schema':'trueloss/report/1','verb':'x','version':'1','status':'good','facts':{},'tables':{},'findings':[],'pages':[],'next':[]}",
                "{'schema':'trueloss/report/1','verb':'x','version':'1','status':'ok','facts':{'lossName':1},'tables':{},'findings':[],'pages':[],'next':[]}",
                "{'schema':'trueloss/report/1','verb':'x','version':'1','status':'ok','facts':{'a':{'value':1}},'tables':{},'findings':[],'pages':[],'next':[]}",
                "{'schema':'trueloss/report/1','verb':'x','version':'1','status':'ok','facts':{'a':{'value':1,'n':1,'low':0}},'tables':{},'findings':[],'pages':[],'next':[]}",
                "{'schema':'trueloss/report/1','verb':'x','version':'1','status':'ok','facts':{'a':true},'tables':{},'findings':[],'pages':[],'next':[]}",
                "{'schema':'trueloss/report/1','verb':'x','version':'1','status':'ok','facts':{},'tables':{'a':{'columns':['a']}},'findings':[],'pages':[],'next':[]}",
                "{'schema':'trueloss/report/1','verb':'x','version':'1','status':'ok','facts':{}}",
                "{'schema':'trueloss/report/1','verb':'x','version':'1','status':'error'}",
                "{'schema':'trueloss/report/1','verb':'x','version':'1','status':'error','error':{'code':'X','what':'','where':'','help':''}}",
                "{'schema':'trueloss/report/1','verb':'x','version':'1','status':'ok','facts':{},'tables':{},'findings':[],'pages':[],'next':[],'more':1}"
            })
    void whatIsOtherwiseIsRefused(String document) {
        assertFalse(Conforms.to(Run.piped().run("schema").out(), document.replace('\'', '"'))
                .isEmpty());
    }
}
