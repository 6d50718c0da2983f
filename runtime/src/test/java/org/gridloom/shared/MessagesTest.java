package org.gridloom.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = new Messages();

    @Test
    void everyProblemHasASentenceInBothLanguages() throws Exception {
        var missing = new ArrayList<String>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.gridloom");
        for (JavaClass type : classes) {
            if (type.isEnum() && type.isAssignableTo(ProblemCode.class)) {
                for (Object constant : Class.forName(type.getName()).getEnumConstants()) {
                    for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                        String code = ((ProblemCode) constant).name();
                        if (messages.find("problems", code, locale).isEmpty()) {
                            missing.add(type.getSimpleName() + "." + code + " " + locale);
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void factsAreFilledIn() {
        var finding = Finding.error("/x", "VALUE_REFUSED", Map.of("why", "7"));
        assertThat(messages.finding(finding, Locale.ENGLISH)).contains("7").doesNotContain("{why}");
    }

    @Test
    void chineseIsTheDefault() {
        assertThat(Messages.locale(Optional.empty())).isEqualTo(Locale.CHINESE);
        assertThat(Messages.locale(Optional.of("fr"))).isEqualTo(Locale.CHINESE);
        assertThat(Messages.locale(Optional.of("zh-CN,en;q=0.5"))).isEqualTo(Locale.CHINESE);
        assertThat(Messages.locale(Optional.of("en-US"))).isEqualTo(Locale.ENGLISH);
        assertThat(Messages.locale(Optional.of("!!"))).isEqualTo(Locale.CHINESE);
    }
}
