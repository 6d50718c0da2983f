package org.gridloom.screen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the screens, checked at build time against these signatures. */
@CheckedTemplate(basePath = "screen")
final class Pages {
    private Pages() {}

    static native TemplateInstance copies(Frame frame, TaskPages.Copies copies);

    static native TemplateInstance inbox(Frame frame, TaskPages.Inbox inbox);

    static native TemplateInstance task(Frame frame, TaskPages.Task task);

    static native TemplateInstance kinds(Frame frame, List<CasePages.KindGroup> groups);

    static native TemplateInstance report(Frame frame, FormView form, String key, String intro);

    static native TemplateInstance preview(Frame frame, FormView form);

    static native TemplateInstance sent(Frame frame, CasePages.Sent sent);

    static native TemplateInstance cases(Frame frame, CasePages.Listing listing);

    static native TemplateInstance casefile(Frame frame, CasePages.Case page);

    static native TemplateInstance follow(Frame frame, CasePages.Followed page);

    static native TemplateInstance recordTypes(Frame frame, List<RecordPages.Kind> kinds);

    static native TemplateInstance records(Frame frame, RecordPages.Listing listing);

    static native TemplateInstance recordSheet(Frame frame, RecordPages.Sheet sheet);

    static native TemplateInstance recordEntry(Frame frame, RecordPages.Entry entry);

    static native TemplateInstance wrong(Frame frame, CasePages.Wrong wrong);
}
