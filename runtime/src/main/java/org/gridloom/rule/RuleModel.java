package org.gridloom.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Problem;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** One compiled rule set. A session lives for one run, so runs do not see each other. */
final class RuleModel {
    private static final int MOST_FIRINGS = 10_000;

    private final KieBase base;

    private RuleModel(KieBase base) {
        this.base = base;
    }

    static RuleModel compile(String text) {
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        ReleaseId release = services.newReleaseId("org.gridloom.rules", "r" + UUID.randomUUID(), "1");
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/rules/rules.drl", text);
        var loader = RuleModel.class.getClassLoader();
        var builder = services.newKieBuilder(files, loader).buildAll(DrlProject.class);
        var findings = builder.getResults().getMessages(Message.Level.ERROR).stream()
                .map(m -> new Finding(
                        Finding.Severity.ERROR,
                        "",
                        "",
                        m.getLine(),
                        "DRL_INVALID",
                        Map.of("reason", String.valueOf(m.getText()))))
                .toList();
        if (!findings.isEmpty()) {
            throw new Problem(RuleProblem.RULE_REJECTED, Map.of(), findings);
        }
        var container = services.newKieContainer(release, loader);
        KieBase base = container.getKieBase();
        services.getRepository().removeKieModule(release);
        return new RuleModel(base);
    }

    List<Map<String, Object>> run(String name, Map<String, Object> facts) {
        var results = new ArrayList<Map<String, Object>>();
        var session = base.newKieSession();
        try {
            session.setGlobal("results", results);
            session.insert(new HashMap<>(facts));
            for (Object value : facts.values()) {
                if (value instanceof List<?> list) {
                    list.stream().filter(Map.class::isInstance).forEach(session::insert);
                }
            }
            if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                throw new Problem(RuleProblem.RULESET_FAILED, Map.of("ruleset", name));
            }
            var plain = new ArrayList<Map<String, Object>>();
            results.forEach(found -> plain.add(new LinkedHashMap<>(found)));
            return plain;
        } finally {
            session.dispose();
        }
    }
}
