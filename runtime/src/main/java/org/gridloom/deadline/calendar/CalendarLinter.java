package org.gridloom.deadline.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.artifact.Catalogue;
import org.gridloom.artifact.KindLinter;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.shared.Finding;

/** No day twice, every day in the calendar's year, working periods in order, statutory years that exist and follow each other. */
public final class CalendarLinter implements KindLinter {
    @Override
    public String kind() {
        return "calendar";
    }

    @Override
    public List<Finding> lint(ParsedArtifact artifact, Catalogue all) {
        var findings = new ArrayList<Finding>();
        var tree = artifact.tree();
        var seen = new HashSet<String>();
        int i = 0;
        for (JsonNode day : tree.path("days")) {
            String date = day.path("date").asText();
            String at = "/days/" + i++;
            if (!seen.add(date)) {
                findings.add(Finding.error(at, "CALENDAR_DAY_TWICE", Map.of("date", date)));
            }
            if (!date.startsWith(tree.path("year").asText("") + "-")) {
                findings.add(Finding.error(at, "CALENDAR_DAY_OUTSIDE", Map.of("date", date)));
            }
            if (day.has("off") == day.has("work")) {
                findings.add(Finding.error(at, "CALENDAR_DAY_UNCLEAR", Map.of("date", date)));
            }
        }
        i = 0;
        for (JsonNode year : tree.path("statutory")) {
            if (!all.has("calendar", year.asText())) {
                findings.add(Finding.error(
                        "/statutory/" + i, "DEADLINE_CALENDAR_UNKNOWN", Map.of("calendar", year.asText())));
            }
            i++;
        }
        missingYears(tree.path("statutory"), all, findings);
        i = 0;
        for (JsonNode shift : tree.path("shifts")) {
            if (shift.path("from").asText().equals(shift.path("to").asText())) {
                findings.add(Finding.error(
                        "/shifts/" + i + "/to",
                        "CALENDAR_SHIFT_EMPTY",
                        Map.of("shift", shift.path("id").asText())));
            }
            i++;
        }
        periods(tree.path("periods"), "/periods", findings);
        periods(tree.path("duty"), "/duty", findings);
        return findings;
    }

    /** A year between two known ones would be taken as plain weeks, which it never is. */
    private static void missingYears(JsonNode statutory, Catalogue all, List<Finding> findings) {
        var years = new TreeMap<Integer, Integer>();
        for (int i = 0; i < statutory.size(); i++) {
            int at = i;
            all.find("calendar", statutory.get(i).asText())
                    .map(calendar -> calendar.tree().path("year").asInt())
                    .filter(year -> year > 0)
                    .ifPresent(year -> years.put(year, at));
        }
        for (int year : years.keySet()) {
            Integer next = years.higherKey(year);
            if (next != null && next > year + 1) {
                findings.add(Finding.error(
                        "/statutory/" + years.get(next),
                        "CALENDAR_YEAR_MISSING",
                        Map.of("before", year, "year", year + 1, "after", next)));
            }
        }
    }

    private static void periods(JsonNode periods, String at, List<Finding> findings) {
        String last = "";
        int i = 0;
        for (JsonNode period : periods) {
            String from = period.path("from").asText();
            String to = period.path("to").asText();
            if (from.compareTo(to) >= 0 || from.compareTo(last) < 0) {
                findings.add(Finding.error(at + "/" + i, "CALENDAR_PERIODS_DISORDERED", Map.of("from", from)));
            }
            last = to;
            i++;
        }
    }
}
