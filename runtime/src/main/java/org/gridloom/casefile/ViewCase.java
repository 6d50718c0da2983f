package org.gridloom.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.form.ChosenNames;
import org.gridloom.form.Form;
import org.gridloom.rule.ExplainDecision;

/** One case with its course, as far as the caller may see it: the master line, the own legs, of other legs what is public. */
@ApplicationScoped
public class ViewCase {
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private final CaseScope scope;
    private final Casefiles casefiles;
    private final ListCases listCases;
    private final CaseTimeline timeline;
    private final EffectiveConfigs configs;
    private final ObjectMapper json;
    private final ChosenNames names;
    private final ExplainDecision explain;

    ViewCase(
            CaseScope scope,
            Casefiles casefiles,
            ListCases listCases,
            CaseTimeline timeline,
            EffectiveConfigs configs,
            ObjectMapper json,
            ChosenNames names,
            ExplainDecision explain) {
        this.names = names;
        this.explain = explain;
        this.casefiles = casefiles;
        this.scope = scope;
        this.listCases = listCases;
        this.timeline = timeline;
        this.configs = configs;
        this.json = json;
    }

    /**
     * @param position where it is, empty when not told
     * @param merged those that are handled with it; not told to who only reported it
     * @param followCode only for the reporter
     * @param reasons by which rows of its tables the urgency was decided; not told to who only reported it
     */
    public record View(
            CaseCard card,
            String bundle,
            Optional<Position> position,
            Optional<String> outcome,
            boolean reportedByCaller,
            Optional<String> followCode,
            Optional<String> ratingText,
            List<AnswerLine> answers,
            List<Merged> merged,
            List<TimelineEntry> timeline,
            List<ExplainDecision.Reason> reasons) {}

    /** A case that is handled with this one. */
    public record Merged(String id, String number) {}

    @Transactional
    public View handle(String caseId) {
        var sight = scope.sight();
        var seen = scope.look(caseId, sight);
        Casefile casefile = seen.casefile();
        boolean reporter = casefile.reporterId.equals(sight.personId());
        return view(casefile, reporter, timeline.of(casefile, seen.own()));
    }

    private List<Merged> merged(Casefile casefile) {
        return casefiles.mergedInto(casefile.id).stream()
                .map(other -> new Merged(other.id, other.number))
                .toList();
    }

    View view(Casefile casefile, boolean reporter, List<TimelineEntry> entries) {
        var config = configs.pinned(casefile.bundle);
        return new View(
                listCases.card(casefile, new HashMap<>()),
                casefile.bundle,
                casefile.longitude == null
                        ? Optional.empty()
                        : Optional.of(new Position(
                                casefile.longitude,
                                casefile.latitude,
                                casefile.address == null ? "" : casefile.address)),
                Optional.ofNullable(casefile.outcome),
                reporter,
                reporter ? Optional.of(casefile.followCode) : Optional.empty(),
                Optional.ofNullable(casefile.ratingText),
                config.find(CaseType.class, casefile.caseType)
                        .map(type ->
                                AnswerLine.of(config.require(Form.class, type.form()), casefile.answers, json, names))
                        .orElse(List.of()),
                casefile.mergedCount == 0 || reporter ? List.of() : merged(casefile),
                entries,
                reporter ? List.of() : reasons(casefile, config));
    }

    /** Worked out anew from what the case keeps: its bundle and its answers. */
    private List<ExplainDecision.Reason> reasons(Casefile casefile, EffectiveConfig config) {
        return config.find(CaseType.class, casefile.caseType)
                .flatMap(CaseType::urgency)
                .map(name -> explain.handle(casefile.bundle, name, known(casefile)))
                .orElse(List.of());
    }

    private Map<String, Object> known(Casefile casefile) {
        try {
            var known = new HashMap<>(json.readValue(casefile.answers, ANSWERS));
            known.put("category", casefile.caseType);
            return known;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers of a case cannot be read", e);
        }
    }
}
