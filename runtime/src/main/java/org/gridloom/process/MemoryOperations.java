package org.gridloom.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.shared.Page;
import org.gridloom.tenant.TenantPath;

/** Incidents and suspensions in memory; calls are in the other store and stay as they are. */
final class MemoryOperations implements OperationStore {
    final Map<String, Incident> incidents = new LinkedHashMap<>();
    final List<Suspension> suspensions = new ArrayList<>();

    @Override
    public void raise(Incident incident) {
        incidents.put(incident.id(), incident);
    }

    @Override
    public Optional<Incident> take(String city, String id) {
        return incident(city, id);
    }

    @Override
    public Optional<Incident> incident(String city, String id) {
        return Optional.ofNullable(incidents.get(id))
                .filter(i -> i.node().city().equals(city));
    }

    @Override
    public boolean end(String city, String id, IncidentState how, Instant at, String personId, String reason) {
        return incidents.remove(id) != null;
    }

    @Override
    public void gone(String city, String itemId, Instant at) {
        incidents.values().removeIf(i -> i.itemId().equals(itemId));
    }

    @Override
    public Page<Incident> incidents(String city, Incidents.Query query) {
        return new Page<>(List.copyOf(incidents.values()), incidents.size(), 0);
    }

    @Override
    public boolean reopenCall(String city, String itemId, String request, Instant due) {
        return false;
    }

    @Override
    public boolean suspended(TenantPath node, String process) {
        return suspensions.stream()
                .anyMatch(s -> s.process().equals(process) && s.node().covers(node));
    }

    @Override
    public int timersGone(Instant at) {
        return 0;
    }

    @Override
    public void suspend(Suspension suspension) {
        suspensions.add(suspension);
    }

    @Override
    public boolean resume(TenantPath node, String process) {
        return suspensions.removeIf(s -> s.node().equals(node) && s.process().equals(process));
    }

    @Override
    public List<Suspension> suspensions(String city, Collection<TenantPath> below) {
        return List.copyOf(suspensions);
    }
}
