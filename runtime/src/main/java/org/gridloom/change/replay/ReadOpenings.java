package org.gridloom.change.replay;

import static org.gridloom.change.replay.RecordSql.at;
import static org.gridloom.change.replay.RecordSql.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.task.panel.Panel;
import org.gridloom.task.panel.PanelText;

/** Makes one opening of each step out of its work items: one, or one for each seat. */
final class ReadOpenings {
    private final Map<String, String> panels;
    private final Function<String, Map<String, Object>> answers;

    ReadOpenings(Map<String, String> panels, Function<String, Map<String, Object>> answers) {
        this.panels = panels;
        this.answers = answers;
    }

    List<CaseRecord.Opening> of(List<Object[]> items) {
        var byTask = items.stream()
                .collect(Collectors.groupingBy(ReadOpenings::task, LinkedHashMap::new, Collectors.toList()));
        return byTask.entrySet().stream()
                .map(entry -> opening(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The opening a work item belongs to. */
    static String opening(List<Object[]> items, String itemId) {
        return items.stream()
                .filter(item -> text(item[1]).equals(itemId))
                .findFirst()
                .map(ReadOpenings::task)
                .orElse(itemId);
    }

    private static String task(Object[] item) {
        return item[2] == null ? text(item[1]) : text(item[2]);
    }

    private CaseRecord.Opening opening(String task, List<Object[]> seats) {
        Object[] first = seats.get(0);
        Optional<Panel> panel = Optional.ofNullable(panels.get(task)).map(PanelText::read);
        return new CaseRecord.Opening(
                task,
                text(first[3]),
                text(first[4]),
                text(first[5]),
                text(first[6]),
                text(first[7]),
                List.of(text(first[8]).replaceAll("^,|,$", "").split(",", -1)),
                at(first[9]).orElseThrow(),
                at(first[10]),
                panel.map(each -> new CaseRecord.Seats(each, votes(seats))),
                panel.isPresent() ? decided(panel.get(), seats) : done(first),
                seats.stream().anyMatch(seat -> seat[12] == null));
    }

    private Optional<CaseRecord.Done> done(Object[] item) {
        return text(item[11]).equals("DONE")
                ? at(item[12]).map(ended -> new CaseRecord.Done(ended, answers.apply(text(item[13]))))
                : Optional.empty();
    }

    /** What the process was told when the panel had decided. */
    private Optional<CaseRecord.Done> decided(Panel panel, List<Object[]> seats) {
        return panel.deciding()
                .flatMap(seat -> seats.stream()
                        .filter(item -> text(item[1]).equals(seat.id()))
                        .findFirst())
                .flatMap(this::done)
                .map(done -> new CaseRecord.Done(done.at(), Retally.told(panel, done.answers())));
    }

    private Map<String, CaseRecord.Done> votes(List<Object[]> seats) {
        var votes = new HashMap<String, CaseRecord.Done>();
        seats.forEach(seat -> done(seat).ifPresent(done -> votes.put(text(seat[1]), done)));
        return votes;
    }
}
