package org.gridloom.screen;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.task.ListCopies;
import org.gridloom.task.ReadCopy;
import org.gridloom.task.RecallCopy;

/** The notices copied to a person (抄送): what was sent, by whom, and whether it was read. */
@Path("/m/copies")
class CopiesScreen {
    private static final int PAGE = 20;

    private final ListCopies listCopies;
    private final ReadCopy readCopy;
    private final RecallCopy recallCopy;
    private final InboxTabs tabs;
    private final EffectiveConfigs configs;
    private final CurrentCaller currentCaller;
    private final Frames frames;
    private final Clock clock;

    CopiesScreen(
            ListCopies listCopies,
            ReadCopy readCopy,
            RecallCopy recallCopy,
            InboxTabs tabs,
            EffectiveConfigs configs,
            CurrentCaller currentCaller,
            Frames frames,
            Clock clock) {
        this.listCopies = listCopies;
        this.readCopy = readCopy;
        this.recallCopy = recallCopy;
        this.tabs = tabs;
        this.configs = configs;
        this.currentCaller = currentCaller;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response copies(@QueryParam("offset") @DefaultValue("0") int offset) {
        Words words = frames.words();
        var config = new ConfigWords(configs.at(currentCaller.require().node()), words);
        var times = new TimeWords(words, clock);
        var page = listCopies.handle(offset, PAGE);
        var rows = page.rows().stream()
                .map(copy -> new TaskPages.Copy(
                        "/m/copies/" + copy.id() + "/read",
                        "/m/cases/" + copy.caseId(),
                        config.category(copy.caseType()) + (copy.stepName().isEmpty() ? "" : " · " + copy.stepName()),
                        copy.caseNumber(),
                        (copy.from().isEmpty() ? words.say("copies.clock") : words.say("copies.from", copy.from()))
                                + " · " + times.at(copy.sentAt()),
                        copy.text(),
                        copy.readAt()
                                .map(at -> words.say("copies.read", times.at(at)))
                                .orElse("")))
                .toList();
        var sent = listCopies.sent().stream()
                .map(copy -> new TaskPages.Sent(
                        "/m/copies/" + copy.id() + "/recall",
                        "/m/cases/" + copy.caseId(),
                        copy.stepName() + " · " + copy.caseNumber(),
                        words.say("copies.to", copy.to()) + " · " + times.at(copy.sentAt())))
                .toList();
        var copies = new TaskPages.Copies(
                tabs.of(InboxTabs.COPIES, words), rows, sent, InboxScreen.pager(page, "/m/copies?", words));
        return Html.page(Pages.copies(frames.of(words.say("copies.title"), "tasks", ""), copies));
    }

    @POST
    @Path("{id}/read")
    @Operation(hidden = true)
    public Response read(String id) {
        readCopy.handle(id);
        return Html.goTo("/m/copies");
    }

    @POST
    @Path("{id}/recall")
    @Operation(hidden = true)
    public Response recall(String id) {
        recallCopy.handle(id);
        return Html.goTo("/m/copies");
    }
}
