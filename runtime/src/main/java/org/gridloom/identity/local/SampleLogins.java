package org.gridloom.identity.local;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;

/** The made-up people of {@code local/people.yaml}, one login for each role. */
record SampleLogins(
        @JsonProperty("city") String city,
        @JsonProperty("people") List<SamplePerson> people) {
    record SamplePerson(
            @JsonProperty("login") String login,
            @JsonProperty("name") String name,
            @JsonProperty("posts") List<SamplePost> posts) {}

    record SamplePost(
            @JsonProperty("post") String post,
            @JsonProperty("unit") String unit) {}

    static SampleLogins read() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = loader.getResourceAsStream("local/people.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, SampleLogins.class);
        } catch (IOException e) {
            throw new IllegalStateException("the sample people cannot be read", e);
        }
    }
}
