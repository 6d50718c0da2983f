package org.gridloom.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.form.Form;
import org.gridloom.form.FormGate;
import org.gridloom.identity.OrgUnit;
import org.gridloom.identity.OrgUnits;
import org.gridloom.outbox.Outbox;
import org.gridloom.process.ProcessEngine;
import org.gridloom.process.StartProcess;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;
import org.gridloom.tenant.TenantPath;

/**
 * The platform opens a case for a purpose of its own: the category that serves the purpose, at a node's centre, under the
 * configuration in force there. From then on it is a case as any other.
 */
@ApplicationScoped
public class OpenOwnCase {
    private final CurrentTenant currentTenant;
    private final EffectiveConfigs configs;
    private final FormGate formGate;
    private final OpenCasefile openCasefile;
    private final Casefiles casefiles;
    private final OrgUnits units;
    private final ProcessEngine engine;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    OpenOwnCase(
            CurrentTenant currentTenant,
            EffectiveConfigs configs,
            FormGate formGate,
            OpenCasefile openCasefile,
            Casefiles casefiles,
            OrgUnits units,
            ProcessEngine engine,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.currentTenant = currentTenant;
        this.configs = configs;
        this.formGate = formGate;
        this.openCasefile = openCasefile;
        this.casefiles = casefiles;
        this.units = units;
        this.engine = engine;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param serves the purpose, as the category says it
     * @param answers what its form asks
     * @param variables beside those every case has; the process declares them
     */
    public record Command(
            TenantPath node,
            String serves,
            String personId,
            String urgency,
            Map<String, Object> answers,
            Map<String, Object> variables) {
        public Command {
            answers = Map.copyOf(answers);
            variables = Map.copyOf(variables);
        }
    }

    /** The case as it stands; {@code outcome} is empty while it runs. */
    public record Stand(
            String caseId, String number, String instanceId, Optional<String> outcome, boolean late) {}

    /** The category that serves a purpose at a node; empty when its configuration has none. */
    public Optional<String> category(TenantPath node, String serves) {
        var config = configs.at(node);
        return config.names("case-type").stream()
                .filter(name -> config.require(CaseType.class, name)
                        .serves()
                        .filter(serves::equals)
                        .isPresent())
                .findFirst();
    }

    /** Refuses with CASE_TYPE_NOT_OFFERED where no category serves the purpose. Answers the id of the case. */
    @Transactional
    public String handle(Command command) {
        return currentTenant.within(command.node(), () -> open(command));
    }

    private String open(Command command) {
        var config = configs.at(command.node());
        String name = category(command.node(), command.serves())
                .orElseThrow(() -> new Problem(
                        CaseProblem.CASE_TYPE_NOT_OFFERED, Map.of("caseType", command.serves())));
        CaseType type = config.require(CaseType.class, name);
        OrgUnit home = units.centre(command.node())
                .orElseThrow(() -> new Problem(
                        CaseProblem.CASE_PLACE_UNKNOWN,
                        Map.of("place", command.node().value())));
        var answers = formGate.accept(config.require(Form.class, type.form()), command.answers());
        var casefile = new Casefile();
        casefile.id = Ids.next();
        casefile.node = command.node().value();
        casefile.caseType = name;
        casefile.bundle = config.bundle();
        casefile.source = "platform";
        casefile.state = CaseState.OPEN;
        casefile.urgency = command.urgency();
        casefile.placeId = home.placeId().orElse(home.id());
        casefile.reporterId = command.personId();
        casefile.answers = written(answers);
        casefile.reportedAt = clock.instant();
        CaseLeg master = openCasefile.store(casefile, type, config, home);
        outbox.publish(new CaseReported(
                casefile.id,
                name,
                casefile.number,
                casefile.urgency,
                casefile.source,
                casefile.placeId,
                casefile.reportedAt));
        var variables = new HashMap<String, Object>(command.variables());
        variables.put("caseId", casefile.id);
        variables.put("caseNumber", casefile.number);
        variables.put("category", name);
        variables.put("urgency", casefile.urgency);
        variables.put("legId", master.id);
        variables.put("unitId", home.id());
        variables.put("level", home.kind().name().toLowerCase(Locale.ROOT));
        casefile.instanceId = engine.start(new StartProcess(
                        command.node(), config.bundle(), type.process(), casefile.id, master.id, variables))
                .instanceId();
        return casefile.id;
    }

    /** How such a case stands; empty when it is not there. */
    @Transactional
    public Optional<Stand> stand(String caseId) {
        return Optional.ofNullable(casefiles.findById(caseId))
                .map(found -> new Stand(
                        found.id,
                        found.number,
                        found.instanceId,
                        Optional.ofNullable(found.outcome),
                        found.late || (found.dueAt != null && clock.instant().isAfter(found.dueAt))));
    }

    /** Ends it early, with a reason. */
    @Transactional
    public void cancel(String caseId, String reason) {
        Casefile casefile = casefiles.require(caseId);
        if (casefile.state == CaseState.OPEN) {
            currentTenant.within(TenantPath.of(casefile.node), () -> {
                engine.cancel(casefile.instanceId, reason);
                return caseId;
            });
        }
    }

    private String written(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("answers cannot be written", e);
        }
    }
}
