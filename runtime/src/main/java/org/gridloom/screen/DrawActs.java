package org.gridloom.screen;

import java.util.List;
import java.util.Set;
import org.gridloom.task.ActField;
import org.gridloom.task.OfferedAct;
import org.gridloom.task.TaskAction;

/** Puts the acts a work item offers into the words of the sheet of actions; knows none of them by name but those that stand elsewhere. */
record DrawActs(Words words) {
    /** Acts with a place of their own beside the main button. */
    private static final Set<TaskAction> ELSEWHERE =
            Set.of(TaskAction.CLAIM, TaskAction.SAVE_DRAFT, TaskAction.RESOLVE);

    /** Acts by which somebody else gets the work while its clock goes on. */
    private static final Set<String> PASS_ON = Set.of(TaskAction.TRANSFER.word(), TaskAction.DELEGATE.word());

    /** @param ifNow when it is due for whoever gets it now; empty where no clock runs */
    List<TaskPages.Act> sheet(String taskId, List<OfferedAct> offered, String ifNow) {
        return sheetOf("/m/tasks/" + taskId, offered).stream()
                .map(act -> PASS_ON.contains(act.word()) && !ifNow.isEmpty() ? act.withHelp(ifNow) : act)
                .toList();
    }

    /** @param of address of the item or case they are acts on */
    List<TaskPages.Act> sheetOf(String of, List<OfferedAct> offered) {
        return offered.stream()
                .filter(act -> !ELSEWHERE.contains(act.action()))
                .map(act -> act(of, act))
                .toList();
    }

    private TaskPages.Act act(String of, OfferedAct act) {
        String word = act.action().word();
        var inputs = act.asks().stream().map(field -> input(word, field)).toList();
        boolean nobody = act.asks().stream().anyMatch(DrawActs::impossible);
        return new TaskPages.Act(
                word,
                of + "/acts/" + word,
                words.say("act." + word),
                words.find("act." + word + ".help").orElse(""),
                inputs,
                nobody ? words.find("act." + word + ".nobody").orElseGet(() -> words.say("act.nobody")) : "");
    }

    /** Somebody must be chosen and nobody can be. */
    private static boolean impossible(ActField field) {
        return field.required() && chosen(field.kind()) && field.options().isEmpty();
    }

    private static boolean chosen(ActField.Kind kind) {
        return switch (kind) {
            case PERSON, PEOPLE, STEP, CHOICE -> true;
            case REASON, TEXT, DAYS, INSTANT, TOLD -> false;
        };
    }

    private TaskPages.ActInput input(String word, ActField field) {
        String label = words.find("act." + word + "." + field.name())
                .or(() -> words.find("act.field." + field.name()))
                .orElseGet(() -> words.say("act.reason"));
        return new TaskPages.ActInput(
                "a-" + word + "-" + field.name(),
                field.name(),
                switch (field.kind()) {
                    case PERSON, STEP, CHOICE -> "select";
                    case PEOPLE -> "checks";
                    case REASON, TEXT -> "text";
                    case DAYS -> "number";
                    case INSTANT -> "datetime-local";
                    case TOLD -> "told";
                },
                label,
                field.required(),
                field.options().stream()
                        .map(option -> new Choice(
                                option.value(), words.find(option.label()).orElse(option.label()), false))
                        .toList());
    }
}
