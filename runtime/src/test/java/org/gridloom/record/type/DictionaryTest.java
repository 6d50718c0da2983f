package org.gridloom.record.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.record.type.Dictionary.Code;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private static final Dictionary USES = new Dictionary(
            "use",
            Map.of("zh", "用途"),
            Optional.empty(),
            List.of(
                    code("2", "出租", "", false),
                    code("21", "整租", "2", false),
                    code("211", "短租", "21", false),
                    code("3", "空置", "", false),
                    code("9", "短租", "", true)));

    private static Code code(String code, String title, String parent, boolean retired) {
        return new Code(code, Map.of("zh", title), Optional.of(parent).filter(text -> !text.isEmpty()), retired);
    }

    @Test
    void aWideCodeStandsForTheNarrowerOnesTooHoweverDeep() {
        assertThat(USES.within("2")).containsExactly("2", "21", "211");
        assertThat(USES.within("3")).containsExactly("3");
        assertThat(USES.within("no-code")).containsExactly("no-code");
    }

    @Test
    void aTextMeansTheCodeInUseRatherThanTheRetiredOne() {
        assertThat(USES.byText("短租").map(Code::code)).contains("211");
        assertThat(USES.byText("9").map(Code::code)).contains("9");
        assertThat(USES.byText("没有")).isEmpty();
    }

    @Test
    void codesThatGoRoundDoNotHoldUpASearch() {
        var round = new Dictionary(
                "round", Map.of(), Optional.empty(), List.of(code("1", "甲", "2", false), code("2", "乙", "1", false)));
        assertThat(round.within("1")).hasSizeLessThan(5).contains("1", "2");
    }

    @Test
    void aLabelIsFilledWithTexts() {
        var parts = LabelText.parts("{name}（{sex}）");
        assertThat(parts).extracting(LabelText.Part::text).containsExactly("name", "（", "sex", "）");
        assertThat(LabelText.broken("{name} {")).isTrue();
        assertThat(LabelText.broken("{name}")).isFalse();
    }
}
