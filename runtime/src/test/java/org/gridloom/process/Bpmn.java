package org.gridloom.process;

/** Texts as the designer writes them. */
final class Bpmn {
    private Bpmn() {}

    static String process(String body) {
        return process("", body);
    }

    static String process(String roots, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:gridloom="urn:gridloom:bpmn:1" id="Defs" targetNamespace="http://bpmn.io/schema/bpmn">
                  <bpmn:process id="p" isExecutable="true">
                    <bpmn:extensionElements>
                      <gridloom:variable name="amount" type="number"/>
                      <gridloom:variable name="ok" type="boolean"/>
                      <gridloom:variable name="list" type="list"/>
                      <gridloom:variable name="reply" type="string"/>
                      <gridloom:parameter name="limit" value="10"/>
                    </bpmn:extensionElements>
                %s
                  </bpmn:process>
                %s
                  <bpmndi:BPMNDiagram id="BD"><bpmndi:BPMNPlane id="BP" bpmnElement="p">
                    <bpmndi:BPMNShape id="s1" bpmnElement="S"><dc:Bounds x="1" y="1" width="36" height="36"/></bpmndi:BPMNShape>
                  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(body, roots);
    }

    static String start() {
        return "<bpmn:startEvent id=\"S\"/>";
    }

    static String timer(String tag, String id, String more, String duration) {
        return timer(tag, id, more, "timeDuration", duration);
    }

    static String timer(String tag, String id, String more, String kind, String time) {
        return "<bpmn:" + tag + " id=\"" + id + "\"" + more + "><bpmn:timerEventDefinition id=\"" + id + "d\"><bpmn:"
                + kind
                + " xsi:type=\"bpmn:tFormalExpression\">" + time + "</bpmn:" + kind
                + "></bpmn:timerEventDefinition></bpmn:"
                + tag + ">";
    }

    /** Waits for a message or signal declared under an id; takes {@code reply} from what it brings. */
    static String caught(String id, String kind, String ref) {
        return event("intermediateCatchEvent", id, " gridloom:out=\"reply\"", kind, ref);
    }

    /** @param kind {@code message}, {@code signal} or {@code error} */
    static String event(String tag, String id, String more, String kind, String ref) {
        return "<bpmn:" + tag + " id=\"" + id + "\"" + more + "><bpmn:" + kind + "EventDefinition id=\"" + id + "d\" "
                + kind + "Ref=\"" + ref + "\"/></bpmn:" + tag + ">";
    }

    /** Waits for a condition, as the editor writes it. */
    static String condition(String tag, String id, String more, String condition) {
        return "<bpmn:" + tag + " id=\"" + id + "\"" + more + "><bpmn:conditionalEventDefinition id=\"" + id + "d\">"
                + "<bpmn:condition xsi:type=\"bpmn:tFormalExpression\">"
                + condition.replace("<", "&lt;").replace(">", "&gt;")
                + "</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:" + tag + ">";
    }

    static String end(String id) {
        return "<bpmn:endEvent id=\"" + id + "\"/>";
    }

    static String user(String id) {
        return "<bpmn:userTask id=\"" + id + "\" name=\"步骤 " + id + "\" gridloom:form=\"f-" + id
                + "\" gridloom:posts=\"clerk\" gridloom:out=\"amount,ok,outcome\"/>";
    }

    static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\"/>";
    }

    static String flow(String from, String to, String condition) {
        return "<bpmn:sequenceFlow id=\"" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                + condition.replace("<", "&lt;").replace(">", "&gt;")
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    static String chain(String... ids) {
        var flows = new StringBuilder();
        for (int i = 1; i < ids.length; i++) {
            flows.append(flow(ids[i - 1], ids[i]));
        }
        return flows.toString();
    }
}
