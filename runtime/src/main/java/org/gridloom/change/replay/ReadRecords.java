package org.gridloom.change.replay;

import static org.gridloom.change.replay.RecordSql.at;
import static org.gridloom.change.replay.RecordSql.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridloom.casefile.Dispatch;
import org.gridloom.deadline.RehearseLimit;
import org.gridloom.tenant.TenantPath;

/** Puts together what is on record of cases, many at once. Needs a transaction in their city. */
@ApplicationScoped
class ReadRecords {
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final RecordSql sql;
    private final ObjectMapper json;

    ReadRecords(RecordSql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** In the order of their ids. */
    List<CaseRecord> handle(String city, Collection<String> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var legs = grouped(sql.legs(city, cases));
        var items = grouped(sql.items(city, cases));
        var acts = grouped(sql.acts(city, cases));
        var clocks = grouped(sql.clocks(city, cases));
        var asked = grouped(sql.supervisions(city, cases));
        var entries = entries(city, cases);
        var openings = new ReadOpenings(sql.panels(city, cases), this::answers);
        var records = new ArrayList<CaseRecord>();
        for (Object[] row : sql.casefiles(city, cases)) {
            String id = text(row[0]);
            var own = items.getOrDefault(id, List.of());
            records.add(new CaseRecord(
                    id,
                    text(row[1]),
                    TenantPath.of(text(row[2])),
                    text(row[3]),
                    text(row[4]),
                    text(row[5]),
                    text(row[6]),
                    Dispatch.Facts.of(text(row[7])),
                    answers(text(row[8])),
                    at(row[9]).orElseThrow(),
                    at(row[10]),
                    at(row[11])
                            .map(closed -> new CaseRecord.Closing(
                                    closed, text(row[12]).equals("CANCELLED"), text(row[13]), RecordSql.yes(row[14]))),
                    row[15] != null,
                    legs.getOrDefault(id, List.of()).stream()
                            .map(leg -> leg(leg, asked.getOrDefault(id, List.of())))
                            .toList(),
                    openings.of(own),
                    acts.getOrDefault(id, List.of()).stream()
                            .map(act -> new CaseRecord.Act(
                                    text(act[2]).toLowerCase(Locale.ROOT).replace('_', '-'),
                                    ReadOpenings.opening(own, text(act[1])),
                                    at(act[3]).orElseThrow()))
                            .toList(),
                    clocks.getOrDefault(id, List.of()).stream()
                            .map(clock -> new CaseRecord.Clock(
                                    text(clock[2]),
                                    text(clock[3]),
                                    at(clock[4]).orElseThrow(),
                                    text(clock[5]),
                                    entries.getOrDefault(text(clock[1]), List.of())))
                            .toList()));
        }
        return records;
    }

    private static Map<String, List<Object[]>> grouped(List<Object[]> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> text(row[0])));
    }

    private static CaseRecord.Leg leg(Object[] row, List<Object[]> asked) {
        var started = at(row[8]).orElseThrow();
        boolean supervision = text(row[3]).equals("supervise");
        var asker = asked.stream()
                .filter(note -> supervision && Theatre.near(at(note[2]).orElseThrow(), started))
                .findFirst()
                .map(note -> text(note[1]));
        return new CaseRecord.Leg(
                text(row[1]),
                Optional.ofNullable(row[2]).map(Object::toString),
                text(row[3]),
                text(row[4]),
                TenantPath.of(text(row[5])),
                text(row[6]),
                text(row[7]),
                started,
                asker);
    }

    private Map<String, List<RehearseLimit.Act>> entries(String city, Collection<String> cases) {
        var entries = new HashMap<String, List<RehearseLimit.Act>>();
        for (Object[] row : sql.entries(city, cases)) {
            entries.computeIfAbsent(text(row[0]), clock -> new ArrayList<>())
                    .add(new RehearseLimit.Act(
                            text(row[1]), at(row[2]).orElseThrow(), text(row[3]), text(row[4]), text(row[5])));
        }
        return entries;
    }

    private Map<String, Object> answers(String text) {
        try {
            return text.isEmpty() ? Map.of() : json.readValue(text, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers cannot be read", e);
        }
    }
}
