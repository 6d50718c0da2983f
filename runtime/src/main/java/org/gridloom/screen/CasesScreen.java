package org.gridloom.screen;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gridloom.casefile.CaseState;
import org.gridloom.casefile.ListCases;

/** The cases a person may see (SZ-7.2.5). */
@Path("/m/cases")
class CasesScreen {
    private static final int PAGE = 20;

    private final ListCases listCases;
    private final DrawCase drawCase;
    private final Frames frames;

    CasesScreen(ListCases listCases, DrawCase drawCase, Frames frames) {
        this.listCases = listCases;
        this.drawCase = drawCase;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("state") @DefaultValue("") String stateName,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        Words words = frames.words();
        Optional<CaseState> state = Arrays.stream(CaseState.values())
                .filter(each -> DrawCase.word(each).equals(stateName))
                .findFirst();
        var page = listCases.handle(new ListCases.Query(state, mine, search, offset, PAGE));
        String address =
                "/m/cases?mine=" + mine + "&state=" + state.map(DrawCase::word).orElse("") + InboxScreen.query(search);
        var listing = new CasePages.Listing(
                search,
                state.map(DrawCase::word).orElse(""),
                mine,
                states(state, words),
                drawCase.rows(page.rows(), words),
                InboxScreen.pager(page, address, words));
        return Html.page(Pages.cases(frames.of(words.say("cases.title"), "cases", ""), listing));
    }

    private static List<Choice> states(Optional<CaseState> chosen, Words words) {
        var states = new ArrayList<Choice>();
        states.add(new Choice("", words.say("case.state.all"), chosen.isEmpty()));
        for (CaseState state : CaseState.values()) {
            String word = DrawCase.word(state);
            states.add(new Choice(
                    word,
                    words.say("case.state." + word),
                    chosen.filter(state::equals).isPresent()));
        }
        return states;
    }
}
