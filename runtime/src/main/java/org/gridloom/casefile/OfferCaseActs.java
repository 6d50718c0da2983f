package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.task.OfferedAct;

/** What the caller may do with a whole case as it stands: listed by its category for a post of the caller, and of use now. */
@ApplicationScoped
public class OfferCaseActs {
    private final CaseScope scope;
    private final CaseDesk desk;
    private final ListCases listCases;
    private final CurrentCaller currentCaller;
    private final CaseActs acts;

    OfferCaseActs(CaseScope scope, CaseDesk desk, ListCases listCases, CurrentCaller currentCaller, CaseActs acts) {
        this.scope = scope;
        this.desk = desk;
        this.listCases = listCases;
        this.currentCaller = currentCaller;
        this.acts = acts;
    }

    /** @param version to be sent with the act, which is refused when the case changed in between */
    public record Offered(int version, List<OfferedAct> acts) {
        public Offered {
            acts = List.copyOf(acts);
        }
    }

    @Transactional
    public Offered handle(String caseId, Locale locale) {
        var seen = scope.look(caseId, scope.sight());
        Casefile casefile = seen.casefile();
        var caller = currentCaller.require();
        if (!seen.party() || casefile.state != CaseState.OPEN) {
            return new Offered(casefile.version, List.of());
        }
        String language = locale.getLanguage().equals("en") ? "en" : "zh";
        var card = listCases.card(casefile, new HashMap<>());
        var offered = acts.all().stream()
                .flatMap(act -> desk
                        .offer(casefile, act.action())
                        .filter(offer -> desk.rightful(casefile, offer, caller).isPresent())
                        .map(offer -> new CaseActOn(card, offer, language))
                        .filter(act::applies)
                        .map(on -> new OfferedAct(act.action(), act.asks(on)))
                        .stream())
                .toList();
        return new Offered(casefile.version, offered);
    }
}
