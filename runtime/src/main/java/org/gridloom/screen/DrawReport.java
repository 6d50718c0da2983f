package org.gridloom.screen;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.artifact.EffectiveConfigs;
import org.gridloom.casefile.ListCaseTypes;
import org.gridloom.form.ChosenNames;
import org.gridloom.form.Form;
import org.gridloom.form.FormField;
import org.gridloom.identity.CurrentCaller;

/** Puts the categories and their entry forms into the words of the screens. */
@ApplicationScoped
class DrawReport {
    /** The pictures in {@code icons.svg}; a category that names another gets the plain one. */
    private static final Set<String> ICONS = Set.of(
            "road", "trash", "light", "people", "fire", "noise", "water", "parking", "person", "house", "tree",
            "heart");

    private final ListCaseTypes listCaseTypes;
    private final CurrentCaller currentCaller;
    private final EffectiveConfigs configs;
    private final Choices choices;
    private final ChosenNames directory;

    DrawReport(
            ListCaseTypes listCaseTypes,
            CurrentCaller currentCaller,
            EffectiveConfigs configs,
            Choices choices,
            ChosenNames directory) {
        this.directory = directory;
        this.listCaseTypes = listCaseTypes;
        this.currentCaller = currentCaller;
        this.configs = configs;
        this.choices = choices;
    }

    List<CasePages.KindGroup> kinds(Words words) {
        var config = config(words);
        var groups = new LinkedHashMap<String, List<CasePages.Kind>>();
        for (ListCaseTypes.Offered offered : listCaseTypes.handle()) {
            String group = offered.group().map(config::group).orElseGet(() -> words.say("report.group.other"));
            groups.computeIfAbsent(group, name -> new ArrayList<>())
                    .add(new CasePages.Kind(
                            "/m/report/" + offered.name(),
                            offered.icon().filter(ICONS::contains).orElse("event"),
                            offered.title().getOrDefault(words.code(), offered.name())));
        }
        return groups.entrySet().stream()
                .map(group -> new CasePages.KindGroup(group.getKey(), group.getValue()))
                .toList();
    }

    FormView form(
            String caseType, Form form, PostedForm posted, Map<String, String> wrong, String problem, Words words) {
        var grids = choices.grids(currentCaller.require().node());
        var pages = new Fields(words, posted, wrong, List.of(), FormField.Option.NEEDS, grids, directory).of(form);
        if (form.field(ReportScreen.LOCATION).isEmpty()) {
            pages = FormView.with(pages, Fields.place(posted, wrong, grids, words));
        }
        String action = "/m/report/" + caseType;
        return new FormView(action, "report-" + caseType, problem, pages, action + "/look");
    }

    String category(String caseType, Words words) {
        return config(words).category(caseType);
    }

    private ConfigWords config(Words words) {
        return new ConfigWords(configs.at(currentCaller.require().node()), words);
    }
}
