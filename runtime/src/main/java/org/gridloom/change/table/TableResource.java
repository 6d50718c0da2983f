package org.gridloom.change.table;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloom.rule.cases.DecisionCase;
import org.gridloom.shared.Messages;

/** Decision tables of a draft over HTTP. The text comes with the question, for it need not be saved yet. */
@Path("/api/changes")
@Tag(name = "tables", description = "变更中的决策表：检查、试算、用例、Excel")
class TableResource {
    private static final int LONGEST = 1_000_000;
    private final JudgeTable judgeTable;
    private final TradeTable tradeTable;

    TableResource(JudgeTable judgeTable, TradeTable tradeTable) {
        this.judgeTable = judgeTable;
        this.tradeTable = tradeTable;
    }

    record Write(
            @NotNull @Size(max = LONGEST) String text,
            @NotNull String decision) {}

    /** The file in base64, as a browser reads it. */
    record Read(
            @NotNull @Size(max = LONGEST) String text,
            @NotNull String decision,
            byte @NotNull [] file) {}

    record Written(byte[] file) {}

    record Text(@NotNull @Size(max = LONGEST) String text) {}

    record Try(
            @NotNull @Size(max = LONGEST) String text,
            @NotNull String decision,
            @NotNull Map<String, Object> given) {}

    record OneCase(
            @NotNull String name,
            @NotNull Map<String, Object> given,
            @NotNull Map<String, Object> expect) {}

    record Cases(
            @NotNull @Size(max = LONGEST) String text,
            @NotNull String decision,
            @NotNull @Size(max = 500) List<@Valid @NotNull OneCase> cases) {}

    @POST
    @Path("{id}/tables/look")
    @Operation(summary = "Gaps, overlaps and rows that never answer, each with an input that shows it")
    public JudgeTable.Looked look(
            String id, @Valid @NotNull Text asked, @HeaderParam("Accept-Language") Optional<String> language) {
        return judgeTable.look(id, asked.text(), Messages.locale(language));
    }

    @POST
    @Path("{id}/tables/try")
    @Operation(summary = "What a decision answers to an input, and by which rows")
    public JudgeTable.Tried tryOut(String id, @Valid @NotNull Try asked) {
        return judgeTable.tryOut(id, asked.text(), asked.decision(), asked.given());
    }

    @POST
    @Path("{id}/tables/test")
    @Operation(
            summary = "What the cases of a decision come to, the rows they leave out, and what they would not notice")
    public JudgeTable.Tested test(String id, @Valid @NotNull Cases asked) {
        return judgeTable.test(
                id,
                asked.text(),
                asked.decision(),
                asked.cases().stream()
                        .map(one -> new DecisionCase(one.name(), one.given(), one.expect()))
                        .toList());
    }

    @POST
    @Path("{id}/tables/write-excel")
    @Operation(summary = "The table of a decision as an Excel file, in base64")
    public Written write(String id, @Valid @NotNull Write asked) {
        return new Written(tradeTable.write(id, asked.text(), asked.decision()));
    }

    @POST
    @Path("{id}/tables/read-excel")
    @Operation(summary = "Rows for the table of a decision out of an Excel file, or why they cannot be taken")
    public TradeTable.Rows read(
            String id, @Valid @NotNull Read asked, @HeaderParam("Accept-Language") Optional<String> language) {
        return tradeTable.read(id, asked.text(), asked.decision(), asked.file(), Messages.locale(language));
    }
}
