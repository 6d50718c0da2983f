package org.gridloom.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gridloom.artifact.EffectiveConfig;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.file.StoredFiles;
import org.gridloom.form.Form;
import org.gridloom.form.FormGate;
import org.gridloom.identity.Caller;
import org.gridloom.identity.CurrentCaller;
import org.gridloom.outbox.Outbox;
import org.gridloom.place.Place;
import org.gridloom.process.ProcessEngine;
import org.gridloom.process.StartProcess;
import org.gridloom.shared.Ids;
import org.gridloom.shared.Problem;
import org.gridloom.tenant.CurrentTenant;

/**
 * Somebody reports a matter (TZ-8.6, BJ-5.7). In one transaction: the answers pass the form gate, urgency and first
 * receiver are decided, the case is stored with the bundle in force for the place, its clock starts, and its process runs
 * to the first person. Sent twice with the same key it is one case.
 */
@ApplicationScoped
public class ReportCase {
    private final CurrentCaller currentCaller;
    private final CurrentTenant currentTenant;
    private final FindPlace findPlace;
    private final EffectiveConfigs configs;
    private final FormGate formGate;
    private final Triage triage;
    private final OpenCasefile openCasefile;
    private final CaseSubmissions submissions;
    private final Casefiles casefiles;
    private final StoredFiles storedFiles;
    private final ProcessEngine engine;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    ReportCase(
            CurrentCaller currentCaller,
            CurrentTenant currentTenant,
            FindPlace findPlace,
            EffectiveConfigs configs,
            FormGate formGate,
            Triage triage,
            OpenCasefile openCasefile,
            CaseSubmissions submissions,
            Casefiles casefiles,
            StoredFiles storedFiles,
            ProcessEngine engine,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.currentCaller = currentCaller;
        this.currentTenant = currentTenant;
        this.findPlace = findPlace;
        this.configs = configs;
        this.formGate = formGate;
        this.triage = triage;
        this.openCasefile = openCasefile;
        this.submissions = submissions;
        this.casefiles = casefiles;
        this.storedFiles = storedFiles;
        this.engine = engine;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param placeId the grid; empty to find it by position, or to take the reporter's own
     * @param key made by the sender once per report, at most 60 characters; empty when it cannot make one
     */
    public record Command(
            String caseType,
            Map<String, Object> answers,
            Optional<Position> position,
            Optional<String> placeId,
            String key) {
        public Command {
            answers = Map.copyOf(answers);
        }
    }

    /** @param followCode the right to follow and rate this case without a login; give it to the reporter only */
    public record Reported(String caseId, String number, String followCode) {}

    @Transactional
    public Reported handle(Command command) {
        Caller caller = currentCaller.require();
        caller.require("case.report");
        // Hashed, so that it has one length and two people with the same key never meet.
        String key = UUID.nameUUIDFromBytes((caller.personId() + ":" + command.key()).getBytes(StandardCharsets.UTF_8))
                .toString();
        Optional<Position> position = command.position().or(() -> Position.in(command.answers()));
        if (!command.key().isEmpty()) {
            CaseSubmission sent = submissions.findById(key);
            if (sent != null && sent.reporterId.equals(caller.personId())) {
                return reported(casefiles.require(sent.caseId));
            }
        }
        Place grid = findPlace.of(command, position, caller);
        return currentTenant.within(grid.tenant(), () -> report(command, caller, grid, position, key));
    }

    private Reported report(Command command, Caller caller, Place grid, Optional<Position> position, String key) {
        EffectiveConfig config = configs.at(grid.tenant(), List.of(grid.id()));
        CaseType type = config.find(CaseType.class, command.caseType())
                .filter(found -> found.serves().isEmpty())
                .orElseThrow(
                        () -> new Problem(CaseProblem.CASE_TYPE_NOT_OFFERED, Map.of("caseType", command.caseType())));
        boolean citizen = caller.posts().stream().allMatch(held -> held.post().equals("citizen"));
        if (citizen && !type.open()) {
            throw new Problem(CaseProblem.CASE_TYPE_NOT_PUBLIC, Map.of("caseType", type.title("zh")));
        }
        Form form = config.require(Form.class, type.form());
        Map<String, Object> answers = formGate.accept(form, command.answers());
        Dispatch.Result first = triage.handle(config, type, answers, grid, caller);

        var casefile = new Casefile();
        casefile.id = Ids.next();
        casefile.node = grid.tenant().value();
        casefile.caseType = type.name();
        casefile.bundle = config.bundle();
        casefile.source = citizen ? "citizen" : "grid";
        casefile.state = CaseState.OPEN;
        casefile.urgency = first.urgency();
        casefile.dispatchFacts = first.facts().map(Dispatch.Facts::text).orElse(null);
        casefile.placeId = grid.id();
        position.ifPresent(casefile::locate);
        casefile.reporterId = caller.personId();
        casefile.answers = written(answers);
        casefile.reportedAt = clock.instant();
        CaseLeg master = openCasefile.store(casefile, type, config, first.home());
        if (!command.key().isEmpty()) {
            submissions.persist(new CaseSubmission(key, casefile.id, caller.personId()));
        }
        storedFiles.attach(form.attachments(answers), casefile.id);
        outbox.publish(new CaseReported(
                casefile.id,
                casefile.caseType,
                casefile.number,
                casefile.urgency,
                casefile.source,
                casefile.placeId,
                casefile.reportedAt));
        casefile.instanceId = engine.start(new StartProcess(
                        grid.tenant(),
                        config.bundle(),
                        type.process(),
                        casefile.id,
                        master.id,
                        Dispatch.variables(
                                casefile.id,
                                casefile.number,
                                casefile.caseType,
                                casefile.urgency,
                                master.id,
                                first.receiver())))
                .instanceId();
        return reported(casefile);
    }

    private static Reported reported(Casefile casefile) {
        return new Reported(casefile.id, casefile.number, casefile.followCode);
    }

    private String written(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("answers cannot be written", e);
        }
    }
}
