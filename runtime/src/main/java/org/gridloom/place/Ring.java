package org.gridloom.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Outer ring of a boundary, in degrees. A grid is some hundred metres wide, so the plane is exact enough. */
record Ring(List<List<Double>> corners) {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final Ring NONE = new Ring(List.of());

    static Ring parse(String json) {
        try {
            return new Ring(JSON.readValue(json, new TypeReference<>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored boundary is not readable", e);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(corners);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Half-open crossing rule: of two rings that share an edge exactly one contains a point on it. */
    boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            double ax = corners.get(i).get(0);
            double ay = corners.get(i).get(1);
            double bx = corners.get(j).get(0);
            double by = corners.get(j).get(1);
            if ((ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax) {
                inside = !inside;
            }
        }
        return inside;
    }

    double least(int axis) {
        return corners.stream().mapToDouble(c -> c.get(axis)).min().orElse(0);
    }

    double most(int axis) {
        return corners.stream().mapToDouble(c -> c.get(axis)).max().orElse(0);
    }
}
