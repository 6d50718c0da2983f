package org.gridloom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.casefile.ViewCase;
import org.gridloom.deadline.Deadlines;
import org.gridloom.form.ChosenNames;
import org.gridloom.form.DraftFit;
import org.gridloom.form.FormAnswers;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.identity.Posts;
import org.gridloom.shared.Problem;
import org.gridloom.task.TaskAction;
import org.gridloom.task.TaskCard;
import org.gridloom.task.TaskState;
import org.gridloom.task.ViewTask;

/** Puts work items into the words of the screens. */
@ApplicationScoped
class DrawTask {
    private final CurrentCaller currentCaller;
    private final EffectiveConfigs configs;
    private final ViewCase viewCase;
    private final DrawCase drawCase;
    private final Deadlines deadlines;
    private final Choices choices;
    private final Posts posts;
    private final ChosenNames directory;
    private final Clock clock;

    DrawTask(
            CurrentCaller currentCaller,
            EffectiveConfigs configs,
            ViewCase viewCase,
            DrawCase drawCase,
            Deadlines deadlines,
            Choices choices,
            Posts posts,
            ChosenNames directory,
            Clock clock) {
        this.directory = directory;
        this.currentCaller = currentCaller;
        this.configs = configs;
        this.viewCase = viewCase;
        this.drawCase = drawCase;
        this.deadlines = deadlines;
        this.choices = choices;
        this.posts = posts;
        this.clock = clock;
    }

    /** @param lent whether they are the caller's and lie with others now */
    List<TaskPages.Row> rows(List<TaskCard> cards, boolean lent, Words words) {
        var config = new ConfigWords(configs.at(currentCaller.require().node()), words);
        return cards.stream()
                .map(card -> row(card, config, lent ? "inbox.lent" : holding(card)))
                .toList();
    }

    /**
     * @param posted what was typed before, to show it again
     * @param problem why it was refused as a whole; empty for nothing
     */
    TaskPages.Task task(
            ViewTask.View view, PostedForm posted, Map<String, String> faults, String problem, Words words) {
        var card = view.card();
        var config = new ConfigWords(configs.pinned(view.bundle()), words);
        var units = view.form().isPresent() ? choices.receivers(view.unitId(), words) : Receivers.NONE;
        var typed = posted.texts().isEmpty() ? new PostedForm(filled(view), Map.of()) : posted;
        var seats = new DrawSeats(words, posts.titles(words.locale()));
        String action = view.lent() ? "/acts/resolve" : "/complete";
        var fields = view.form()
                .map(form ->
                        new Fields(words, typed, faults, units.groups(), units.around(), List.of(), directory).of(form))
                .orElse(List.of());
        return new TaskPages.Task(
                card.id(),
                card.version(),
                row(card, config, view.lender() ? "inbox.lent" : holding(card)),
                new FormView(
                        "/m/tasks/" + card.id() + action,
                        draftKey(view),
                        problem,
                        fields,
                        "/m/tasks/" + card.id() + "/look"),
                view.lost().stream().map(lost -> lost(lost, words)).toList(),
                seats.work(view),
                view.seats().stream().map(seats::seat).toList(),
                view.actions().contains(TaskAction.CLAIM),
                view.actions().contains(TaskAction.RESUBMIT),
                new DrawActs(words).sheet(card.id(), view.acts(), ifNow(card, words)),
                deadlines.explain(view.clock(), words.locale()),
                card.endedAt()
                        .map(end -> words.say("task.ended.at", new TimeWords(words, clock).at(end)))
                        .orElse(""),
                about(card, config));
    }

    /** When it is due for whoever gets it now. */
    private String ifNow(TaskCard card, Words words) {
        var stamp = new TimeWords(words, clock).open(card.dueAt(), card.warnAt(), card.suspended());
        return card.dueAt().isEmpty() ? "" : words.say("clocks.if", stamp.word(), stamp.text());
    }

    /** What was kept; else, in the start form that shall be corrected, what was reported. */
    private static Map<String, List<String>> filled(ViewTask.View view) {
        boolean open = view.card().state() == TaskState.OPEN;
        return view.draft().isEmpty() && open ? FormAnswers.typed(view.answers()) : view.draft();
    }

    private static TaskPages.Lost lost(DraftFit.Lost lost, Words words) {
        boolean english = words.locale().getLanguage().equals("en");
        String label =
                lost.label().getOrDefault(english ? "en" : "zh", lost.label().getOrDefault("zh", lost.name()));
        return new TaskPages.Lost(
                label, String.join("、", lost.shown()), words.say(lost.gone() ? "draft.lost.gone" : "draft.lost.unfit"));
    }

    /** Under what the browser keeps what is typed: another name once the server keeps something newer. */
    private static String draftKey(ViewTask.View view) {
        String stored = view.draft().isEmpty()
                ? ""
                : "-" + Integer.toHexString(view.draft().hashCode());
        return "task-" + view.card().id() + stored;
    }

    private CasePages.Summary about(TaskCard card, ConfigWords config) {
        try {
            return drawCase.summary(viewCase.handle(card.caseId()), "/m/cases/" + card.caseId(), config.words());
        } catch (Problem unseen) {
            // A step can be somebody's without the whole case being so; the number is all there is to say then.
            return new CasePages.Summary(
                    "",
                    config.category(card.caseType()),
                    card.caseNumber(),
                    "",
                    "",
                    List.of(),
                    List.of(),
                    Field.Point.NOWHERE);
        }
    }

    private static String holding(TaskCard card) {
        return card.held() ? "inbox.mine" : "inbox.pool";
    }

    private TaskPages.Row row(TaskCard card, ConfigWords config, String holding) {
        var words = config.words();
        var times = new TimeWords(words, clock);
        boolean open = card.state() == TaskState.OPEN;
        return new TaskPages.Row(
                "/m/tasks/" + card.id(),
                config.category(card.caseType()),
                card.caseNumber(),
                card.stepName(),
                config.urgency(card.urgency()),
                ConfigWords.urgencyTone(card.urgency()),
                open ? words.say(holding) : result(card, config),
                open ? badge(card, words) : "",
                card.suspended() ? "none" : "over",
                card.endedAt()
                        .map(end -> times.ended(end, card.dueAt()))
                        .orElseGet(() -> times.open(card.dueAt(), card.warnAt(), card.suspended())));
    }

    /** What stands out: that nobody acts on it now, or that its holders were reminded. */
    private static String badge(TaskCard card, Words words) {
        if (card.suspended()) {
            return words.say("task.suspended");
        }
        return card.urged() > 0 ? words.say("task.urged", card.urged()) : "";
    }

    private static String result(TaskCard card, ConfigWords config) {
        return card.result()
                .flatMap(word -> config.words().find("result." + word.toLowerCase(Locale.ROOT)))
                .orElse("");
    }
}
