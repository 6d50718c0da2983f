package org.gridloom.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.task.StartForm;

/** {@link StartForm} of a case: the report form of its category. Urgency and the first receiver stay as they were decided. */
@ApplicationScoped
class RefillStartForm implements StartForm {
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final Casefiles casefiles;
    private final CaseLegs legs;
    private final EffectiveConfigs configs;
    private final ObjectMapper json;

    RefillStartForm(Casefiles casefiles, CaseLegs legs, EffectiveConfigs configs, ObjectMapper json) {
        this.casefiles = casefiles;
        this.legs = legs;
        this.configs = configs;
        this.json = json;
    }

    /** A citizen has no inbox; what a citizen reported is corrected by whoever accepts it. */
    @Override
    public Optional<Asked> of(String caseId, String legId) {
        return legs.findByIdOptional(legId)
                .filter(this::first)
                .flatMap(leg -> casefiles.findByIdOptional(caseId))
                .filter(casefile -> !casefile.source.equals("citizen"))
                .flatMap(casefile -> configs.pinned(casefile.bundle)
                        .find(CaseType.class, casefile.caseType)
                        .map(type -> new Asked(casefile.reporterId, type.form(), read(casefile.answers))));
    }

    /** The case's own line, or the leg of whoever it was dispatched to first; what came from another unit goes back to that. */
    private boolean first(CaseLeg leg) {
        return leg.way.equals(CaseLeg.MASTER)
                || leg.way.equals("same")
                        && legs.findByIdOptional(leg.fromLegId)
                                .filter(from -> from.way.equals(CaseLeg.MASTER))
                                .isPresent();
    }

    @Override
    public void corrected(String caseId, Map<String, Object> answers) {
        Casefile casefile = casefiles.require(caseId);
        Position.in(answers).ifPresent(casefile::locate);
        try {
            casefile.answers = json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("answers cannot be written", e);
        }
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers cannot be read", e);
        }
    }
}
