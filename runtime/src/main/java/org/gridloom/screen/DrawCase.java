package org.gridloom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.casefile.AnswerLine;
import org.gridloom.casefile.CaseCard;
import org.gridloom.casefile.CaseState;
import org.gridloom.casefile.ViewCase;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.rule.ExplainDecision;

/** Puts cases into the words of the screens. */
@ApplicationScoped
class DrawCase {
    private static final int MOST_STARS = 5;

    private final CurrentCaller currentCaller;
    private final EffectiveConfigs configs;
    private final Clock clock;

    DrawCase(CurrentCaller currentCaller, EffectiveConfigs configs, Clock clock) {
        this.currentCaller = currentCaller;
        this.configs = configs;
        this.clock = clock;
    }

    List<CasePages.Row> rows(List<CaseCard> cards, Words words) {
        var config = new ConfigWords(configs.at(currentCaller.require().node()), words);
        return cards.stream().map(card -> row(card, config)).toList();
    }

    /** @param href address of the whole case; empty on its own screen */
    CasePages.Summary summary(ViewCase.View view, String href, Words words) {
        var config = words(view, words);
        var card = view.card();
        var facts = new ArrayList<CasePages.Fact>();
        var photos = new ArrayList<String>();
        for (AnswerLine line : view.answers()) {
            boolean place = view.position().isPresent() && line.field().equals(ReportScreen.LOCATION);
            photos.addAll(line.attachments());
            String text = text(line, words);
            if (!text.isEmpty() && !place) {
                facts.add(new CasePages.Fact(label(line, words), text));
            }
        }
        view.reasons()
                .forEach(reason -> facts.add(new CasePages.Fact(words.say("case.reason"), reason(reason, words))));
        return new CasePages.Summary(
                href,
                config.category(card.caseType()),
                card.number(),
                card.placeName(),
                new TimeWords(words, clock).at(card.reportedAt()),
                facts,
                photos,
                view.position()
                        .map(at -> new Field.Point(
                                String.valueOf(at.longitude()), String.valueOf(at.latitude()), at.address()))
                        .orElse(Field.Point.NOWHERE));
    }

    /** By which rows of which table; with what the table's author wrote beside them. */
    private static String reason(ExplainDecision.Reason reason, Words words) {
        String rows = reason.rows().stream().map(String::valueOf).collect(Collectors.joining("、"));
        String said = words.say("case.reason.rows", reason.table(), rows);
        return reason.notes().isEmpty() ? said : said + " " + String.join("；", reason.notes());
    }

    CasePages.Case page(
            ViewCase.View view,
            String followHref,
            CasePages.Rating rating,
            List<CasePages.Clock> clocks,
            CasePages.Sheet sheet,
            Words words) {
        var config = words(view, words);
        var card = view.card();
        String standing = card.mergedInto().isPresent() ? "case.merged.text" : "case.suspended.text";
        boolean stands = card.state() == CaseState.OPEN
                && (card.suspended() || card.mergedInto().isPresent());
        return new CasePages.Case(
                row(view.card(), config),
                summary(view, "", words),
                new DrawCourse(config, new TimeWords(words, clock), view.card().suspended()).of(view.timeline()),
                rating,
                followHref,
                view.outcome().map(config::outcome).orElse(""),
                stands ? words.say(standing) : "",
                card.mergedInto().map(master -> "/m/cases/" + master).orElse(""),
                view.merged().stream()
                        .map(merged -> new Choice("/m/cases/" + merged.id(), merged.number(), false))
                        .toList(),
                clocks,
                sheet);
    }

    CasePages.Followed followed(ViewCase.View view, CasePages.Rating rating, Words words) {
        var config = words(view, words);
        var row = row(view.card(), config);
        String state = "follow." + word(view.card().state());
        return new CasePages.Followed(
                row.number(),
                row.category(),
                words.say(state),
                words.say(state + ".text"),
                row.clock(),
                new DrawCourse(config, new TimeWords(words, clock), view.card().suspended()).of(view.timeline()),
                rating);
    }

    /** @param open whether the one who looks may rate */
    CasePages.Rating rating(ViewCase.View view, boolean open, String action, String problem, String text, Words words) {
        int given = view.card().stars().orElse(0);
        var scale = new ArrayList<CasePages.Star>();
        for (int stars = MOST_STARS; stars > 0; stars--) {
            scale.add(new CasePages.Star(
                    String.valueOf(stars),
                    "★".repeat(stars) + "☆".repeat(MOST_STARS - stars),
                    words.say("rate.word." + stars),
                    stars == given));
        }
        return new CasePages.Rating(
                open && given == 0 && view.card().state() == CaseState.CLOSED,
                given > 0,
                action,
                scale,
                given > 0 ? view.ratingText().orElse("") : text,
                problem);
    }

    static String label(AnswerLine line, Words words) {
        return line.label().getOrDefault(words.code(), line.label().getOrDefault("zh", line.field()));
    }

    static String text(AnswerLine line, Words words) {
        return line.text().getOrDefault(words.code(), line.text().getOrDefault("zh", ""));
    }

    static String word(CaseState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String state(CaseCard card) {
        if (card.state() != CaseState.OPEN) {
            return word(card.state());
        }
        return card.mergedInto().isPresent() ? "merged" : card.suspended() ? "suspended" : word(card.state());
    }

    private ConfigWords words(ViewCase.View view, Words words) {
        return new ConfigWords(configs.pinned(view.bundle()), words);
    }

    private CasePages.Row row(CaseCard card, ConfigWords config) {
        var words = config.words();
        var times = new TimeWords(words, clock);
        return new CasePages.Row(
                "/m/cases/" + card.id(),
                config.category(card.caseType()),
                card.number(),
                card.placeName(),
                words.say("case.state." + state(card)),
                card.state() == CaseState.CLOSED ? "ok" : card.suspended() ? "soon" : "none",
                config.urgency(card.urgency()),
                ConfigWords.urgencyTone(card.urgency()),
                times.at(card.reportedAt()),
                times.exact(card.reportedAt()),
                card.merged() > 0 ? words.say("case.merged.count", card.merged()) : "",
                card.closedAt()
                        .map(end -> times.ended(end, card.dueAt()))
                        .orElseGet(() -> times.open(card.dueAt(), Optional.empty(), card.suspended())));
    }
}
