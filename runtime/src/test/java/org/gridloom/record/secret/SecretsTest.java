package org.gridloom.record.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.gridloom.record.RecordProblem;
import org.gridloom.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final String ONE = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String TWO = "k2:"
            + Base64.getEncoder().encodeToString("a key of another thirty-two byte".getBytes(StandardCharsets.UTF_8));

    private final Secrets secrets = secrets(ONE);

    private static Secrets secrets(String keys) {
        return new Secrets(new RecordKeys(Optional.of(keys), Optional.empty()));
    }

    @Test
    void whatWasSealedIsReadAgainAndIsNotSealedTheSameTwice() {
        String sealed = secrets.seal("taizhou", "r1/number", "321202199001010011");
        assertThat(Secrets.isSealed(sealed)).isTrue();
        assertThat(sealed)
                .doesNotContain("321202")
                .isNotEqualTo(secrets.seal("taizhou", "r1/number", "321202199001010011"));
        assertThat(secrets.open("taizhou", "r1/number", sealed)).isEqualTo("321202199001010011");
    }

    @Test
    void whatIsMovedToAnotherPlaceOrCityOrChangedIsNotOpened() {
        String sealed = secrets.seal("taizhou", "r1/number", "secret");
        char last = sealed.charAt(sealed.length() - 2);
        String changed = sealed.substring(0, sealed.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + sealed.charAt(sealed.length() - 1);
        refused(() -> secrets.open("taizhou", "r2/number", sealed));
        refused(() -> secrets.open("yangzhou", "r1/number", sealed));
        refused(() -> secrets.open("taizhou", "r1/number", changed));
        refused(() -> secrets.open("taizhou", "r1/number", "sealed:k1:!!"));
    }

    @Test
    void aHashIsTheSameForWhatCountsAsTheSameAndDifferentForEveryCityAndField() {
        String hash = secrets.hash("taizhou", "person/number", "32120219900101001X");
        assertThat(secrets.hash("taizhou", "person/number", " 3212 0219900101001x "))
                .isEqualTo(hash);
        assertThat(secrets.hash("yangzhou", "person/number", "32120219900101001X"))
                .isNotEqualTo(hash);
        assertThat(secrets.hash("taizhou", "person/phone", "32120219900101001X"))
                .isNotEqualTo(hash);
        assertThat(hash).doesNotContain("3212");
    }

    @Test
    void aNewKeyWritesAndTheOldOneStillReadsAndFinds() {
        String old = secrets.seal("taizhou", "r1/number", "secret");
        var both = secrets(TWO + ", " + ONE);
        assertThat(both.open("taizhou", "r1/number", old)).isEqualTo("secret");
        assertThat(both.seal("taizhou", "r1/number", "secret")).startsWith("sealed:k2:");
        assertThat(both.hashes("taizhou", "f", "v"))
                .contains(secrets.hash("taizhou", "f", "v"))
                .hasSize(2);
    }

    @Test
    void withoutKeysNothingIsSealed() {
        assertThatThrownBy(() -> secrets("").seal("taizhou", "p", "x"))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.code()).isEqualTo(RecordProblem.RECORD_KEYS_MISSING));
    }

    @Test
    void aNewcomersMachineMakesItsKeyOnceForItsOwnerAlone(@TempDir Path home) throws Exception {
        Path file = home.resolve("keys/record-keys");
        var first = new Secrets(new RecordKeys(Optional.empty(), Optional.of(file)));
        String sealed = first.seal("taizhou", "p", "x");
        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        var second = new Secrets(new RecordKeys(Optional.empty(), Optional.of(file)));
        assertThat(second.open("taizhou", "p", sealed)).isEqualTo("x");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.code()).isEqualTo(RecordProblem.RECORD_SEAL_BROKEN));
    }
}
