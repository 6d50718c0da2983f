package org.gridloom.process;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.gridloom.rule.Compiled;
import org.gridloom.rule.PinnedTexts;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.jbpm.bpmn2.xml.BPMNDISemanticModule;
import org.jbpm.bpmn2.xml.BPMNExtensionsSemanticModule;
import org.jbpm.bpmn2.xml.BPMNSemanticModule;
import org.jbpm.compiler.xml.XmlProcessReader;
import org.jbpm.compiler.xml.core.SemanticModules;
import org.jbpm.process.core.context.variable.Variable;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.jbpm.ruleflow.core.validation.RuleFlowProcessValidator;
import org.jspecify.annotations.Nullable;
import org.kie.kogito.StaticApplication;
import org.kie.kogito.StaticConfig;
import org.kie.kogito.process.MutableProcessInstances;
import org.kie.kogito.process.Process;
import org.kie.kogito.process.ProcessInstancesFactory;
import org.kie.kogito.process.bpmn2.BpmnProcess;
import org.kie.kogito.process.bpmn2.BpmnProcesses;
import org.kie.kogito.process.impl.CachedWorkItemHandlerConfig;
import org.kie.kogito.process.impl.DefaultProcessEventListenerConfig;
import org.kie.kogito.process.impl.StaticProcessConfig;
import org.kie.kogito.services.identity.NoOpIdentityProvider;
import org.kie.kogito.signal.SignalManagerHub;
import org.kie.kogito.uow.UnitOfWorkManager;

/** Makes processes ready to run, once per content: versions stand side by side for as long as instances use them. */
final class Deployments {
    private static final SemanticModules MODULES = new SemanticModules();

    /** The variables that no drawing declares: only values differ between instances. */
    private static final Map<String, Variable> VARIABLES = new ConcurrentHashMap<>();

    static {
        MODULES.addSemanticModule(new BPMNSemanticModule());
        MODULES.addSemanticModule(new BPMNExtensionsSemanticModule());
        MODULES.addSemanticModule(new BPMNDISemanticModule());
        // The engine counts rounds of a loop and lets a join wait for tokens of one round only. A process that is sound
        // has no
        // other tokens, and one that somebody moved in would wait for ever.
        System.setProperty("jbpm.loop.level.disabled", "true");
    }

    private final Surroundings around;
    private final UnitOfWorkManager units;
    private final CallStep.Children children;
    private final SendStep.Post post;
    private final SignalHub hub;
    private final Compiled<Deployment> ready = new Compiled<>(this::deploy);

    Deployments(
            Surroundings around,
            UnitOfWorkManager units,
            CallStep.Children children,
            SendStep.Post post,
            BiConsumer<String, @Nullable Object> thrown) {
        this.around = around;
        this.units = units;
        this.children = children;
        this.post = post;
        this.hub = new SignalHub(thrown);
    }

    Deployment of(String bundle, String process) {
        PinnedTexts.Pinned text = around.texts()
                .get()
                .find(bundle, "process", process)
                .orElseThrow(() -> new Problem(ProcessProblem.PROCESS_NOT_FOUND, Map.of("process", process)));
        return ready.of(text);
    }

    private Deployment deploy(String text) {
        var findings =
                ProcessLinter.check(text).stream().filter(Finding::isError).toList();
        if (!findings.isEmpty()) {
            throw new Problem(ProcessProblem.PROCESS_REJECTED, Map.of(), findings);
        }
        try {
            var document = Xml.parse(text);
            var definition = ProcessDefinition.read(document);
            String id = "p" + Integer.toHexString(text.hashCode()) + "x" + text.length();
            return assemble(definition, parse(Normalizer.normalize(document, id, definition.all()), definition));
        } catch (Problem problem) {
            throw problem;
        } catch (Exception e) {
            throw new Problem(
                    ProcessProblem.PROCESS_REJECTED,
                    Map.of(),
                    List.of(Finding.error("", "BPMN_INVALID", Map.of("reason", String.valueOf(e.getMessage())))));
        }
    }

    /** The engine's own reading and validation of a normalised text. */
    static RuleFlowProcess parse(String normalized, ProcessDefinition definition) throws Exception {
        var reader = new XmlProcessReader(MODULES, Deployments.class.getClassLoader(), new SharingParser());
        var parsed = (RuleFlowProcess) reader.read(new StringReader(normalized)).get(0);
        var errors = RuleFlowProcessValidator.getInstance().validateProcess(parsed);
        if (errors.length > 0) {
            var findings = new ArrayList<Finding>();
            for (var error : errors) {
                findings.add(Finding.error("", "BPMN_INVALID", Map.of("reason", String.valueOf(error.getMessage()))));
            }
            throw new Problem(ProcessProblem.PROCESS_REJECTED, Map.of(), findings);
        }
        // Without it the engine swallows what a step throws, and the transaction commits half of the work.
        parsed.setMetaData("jbpm.transactions.enable", "true");
        Linker.link(parsed, definition);
        slim(parsed);
        return parsed;
    }

    /** What every definition has alike is there once, and what only the engine's reader needed goes. */
    private static void slim(RuleFlowProcess process) {
        var scope = process.getVariableScope();
        scope.setVariables(new ArrayList<>(scope.getVariables().stream()
                .map(each -> ProcessDefinition.everywhere(each.getName())
                        ? VARIABLES.computeIfAbsent(each.getName(), name -> each)
                        : each)
                .toList()));
        process.getMetaData().remove("BPMN.Connections");
    }

    private Deployment assemble(ProcessDefinition definition, RuleFlowProcess parsed) {
        var handlers = new CachedWorkItemHandlerConfig();
        for (StepHandler handler : List.of(
                new PersonStep(definition, around),
                new RuleStep(definition, around),
                new ConnectorStep(definition, around),
                new ScriptStep(definition, around),
                new CallStep(definition, around, children),
                new SendStep(definition, around, post),
                new HiddenSteps.Count(definition, around),
                new HiddenSteps.Note(definition, around),
                new HiddenSteps.Take(definition, around),
                new NothingStep(definition, around))) {
            handlers.register(handler.getName(), handler);
        }
        var config =
                new StaticProcessConfig(
                        handlers,
                        new DefaultProcessEventListenerConfig(List.of(new InterruptingEvents())),
                        units,
                        new Timers(around),
                        null,
                        new NoOpIdentityProvider(),
                        null) {
                    @Override
                    public SignalManagerHub signalManagerHub() {
                        return hub;
                    }
                };
        var container = new BpmnProcesses();
        container.setProcessInstancesFactory(new ProcessInstancesFactory() {
            @Override
            public MutableProcessInstances<?> createProcessInstances(Process<?> process) {
                return new Instances(process, around);
            }
        });
        var application = new StaticApplication(new StaticConfig(null, config), container);
        BpmnProcess process = new LoadedProcess(parsed, config, application);
        container.addProcess(process);
        return new Deployment(parsed.getName(), definition, new Settling(definition), process, (Instances)
                (Object) process.instances());
    }
}
