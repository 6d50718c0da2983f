package org.gridloom.process;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gridloom.rule.Decisions;
import org.gridloom.rule.PinnedTexts;
import org.gridloom.rule.Rulesets;
import org.gridloom.script.Scripts;
import org.gridloom.shared.DomainEvent;
import org.w3c.dom.Element;

/** Everything the engine needs from outside it. Ports are asked for late: their owners may need the engine themselves. */
record Surroundings(
        ProcessStore store,
        OperationStore operations,
        Supplier<PinnedTexts> texts,
        Decisions decisions,
        Rulesets rulesets,
        Scripts scripts,
        Supplier<TaskPort> tasks,
        Supplier<CasePort> cases,
        Supplier<String> city,
        Consumer<DomainEvent> events,
        Clock clock) {
    /** The drawing an instance runs by. */
    Element drawn(InstanceRow row) {
        try {
            return Xml.parse(texts.get()
                            .find(row.bundle(), "process", row.process())
                            .orElseThrow()
                            .text())
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException("a process that runs cannot be read", e);
        }
    }
}
