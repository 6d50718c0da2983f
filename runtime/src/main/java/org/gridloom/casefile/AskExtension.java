package org.gridloom.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridloom.deadline.count.Limit;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.outbox.Outbox;
import org.gridloom.shared.Problem;
import org.gridloom.task.ActField;
import org.gridloom.task.TaskAction;

/** The holder of an open step asks for more time, with days and reason (延期); a centre answers. Nothing moves until then. */
@ApplicationScoped
class AskExtension implements CaseAct {
    private static final int MOST = 60;

    private final CaseDesk desk;
    private final ExtendableClocks clocks;
    private final CaseExtensions extensions;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;

    AskExtension(
            CaseDesk desk,
            ExtendableClocks clocks,
            CaseExtensions extensions,
            CurrentCaller currentCaller,
            Outbox outbox) {
        this.desk = desk;
        this.clocks = clocks;
        this.extensions = extensions;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
    }

    @Override
    public TaskAction action() {
        return TaskAction.EXTEND;
    }

    @Override
    public boolean applies(CaseActOn on) {
        return on.runs()
                && !clocks.of(currentCaller.require(), on.card().id(), on.language())
                        .isEmpty();
    }

    @Override
    public List<ActField> asks(CaseActOn on) {
        var locale = Locale.forLanguageTag(on.language());
        var options = clocks.of(currentCaller.require(), on.card().id(), on.language()).stream()
                .map(clock -> new ActField.Option(
                        clock.subjectId(), clock.name() + " · " + clock.limit().inWords(locale)))
                .toList();
        return List.of(
                new ActField("subject", ActField.Kind.CHOICE, true, options),
                new ActField("days", ActField.Kind.DAYS, true, List.of()),
                ActField.reason());
    }

    @Override
    @Transactional
    public void handle(CaseActRequest request) {
        var acting = desk.forRunning(request, action());
        String reason = desk.reason(request, acting.offer());
        var subject = subject(request, acting);
        int times = acting.offer().times().orElse(1);
        if (extensions.granted(subject.subjectId()) >= times) {
            throw new Problem(CaseProblem.CASE_EXTENSION_USED_UP, Map.of("step", subject.name(), "times", times));
        }
        if (extensions.asked(acting.casefile().id).stream()
                .anyMatch(asked -> asked.subjectId.equals(subject.subjectId()))) {
            throw new Problem(CaseProblem.CASE_EXTENSION_PENDING, Map.of("step", subject.name()));
        }
        Limit more = subject.limit().sameClock(length(request.text("days")));
        var extension = new CaseExtension(acting, subject, more, reason);
        extensions.persist(extension);
        // Two who ask at once change the same case, so the second is told.
        acting.casefile().asked++;
        desk.note(
                acting,
                action(),
                CaseDesk.shortened(subject.name() + " +" + more.inWords(Locale.CHINESE) + "：" + reason));
        outbox.publish(
                new ExtensionAsked(acting.casefile().id, acting.now(), extension.id, extension.subjectId, more.text()));
    }

    private ExtendableClocks.Clocked subject(CaseActRequest request, CaseDesk.Acting acting) {
        String wanted = request.text("subject");
        var own = clocks.of(acting.caller(), acting.casefile().id, "zh");
        return own.stream()
                .filter(clock -> wanted.isEmpty() || clock.subjectId().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem(CaseProblem.CASE_EXTENSION_SUBJECT_UNKNOWN));
    }

    private static int length(String text) {
        int length = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (length < 1 || length > MOST) {
            throw new Problem(CaseProblem.CASE_EXTENSION_LENGTH, Map.of("most", MOST));
        }
        return length;
    }
}
