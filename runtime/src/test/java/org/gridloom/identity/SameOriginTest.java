package org.gridloom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameOriginTest {
    @Test
    void onlyTheOwnOriginIsProof() {
        assertThat(SameOrigin.proven("same-origin", null, "a:1")).isTrue();
        assertThat(SameOrigin.proven("same-site", "http://a:1", "a:1")).isFalse();
        assertThat(SameOrigin.proven("cross-site", "http://b", "a:1")).isFalse();
        assertThat(SameOrigin.proven(null, "http://a:1", "a:1")).isTrue();
        assertThat(SameOrigin.proven(null, "http://a:2", "a:1")).isFalse();
        assertThat(SameOrigin.proven(null, "null", "a:1")).isFalse();
        assertThat(SameOrigin.proven(null, null, "a:1")).isFalse();
    }
}
