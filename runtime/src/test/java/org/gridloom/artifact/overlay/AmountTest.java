package org.gridloom.artifact.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @Test
    void momentsOfALimitAscendFromSharesOverTheEndToWhatComesAfterIt() {
        var ascending = List.of("1%", "60%", "80 %", "99%", "due", "due + 1wd", "due+2wd");
        for (int i = 0; i < ascending.size(); i++) {
            for (int j = 0; j < ascending.size(); j++) {
                assertThat(Amount.compare(TextNode.valueOf(ascending.get(i)), TextNode.valueOf(ascending.get(j))))
                        .as(ascending.get(i) + " and " + ascending.get(j))
                        .contains(Integer.compare(i, j));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"due + 1wd, due + 8wh", "5wd, 5nd", "80%, 5wd", "due, 1wd", "now, due"})
    void whatNobodyCanSayIsNotCompared(String one, String other) {
        assertThat(Amount.compare(TextNode.valueOf(one), TextNode.valueOf(other)))
                .isEmpty();
    }

    @Test
    void aLimitThatIsTakenAwayIsNoTighterOne() {
        assertThat(Amount.compare(MissingNode.getInstance(), TextNode.valueOf("5wd")))
                .isEmpty();
    }
}
