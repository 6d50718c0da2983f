package org.gridloom.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = new Messages();

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
