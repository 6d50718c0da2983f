package org.gridloom.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** People who do whatever lies in their inboxes until nothing is left or their server is gone; two and two share their work. */
final class Crew {
    private static final List<String> ROLES = List.of("leader-1", "town-1");

    /** Tasks whose completion the server answered with success: these must never be lost. */
    final Queue<String> accepted = new ConcurrentLinkedQueue<>();

    /** Answers that were neither success nor a refusal of the slower of two. */
    final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    /** Completions of which nobody knows: the server died before it answered. */
    final AtomicInteger unanswered = new AtomicInteger();

    final AtomicInteger refused = new AtomicInteger();

    /** Works with so many threads on each node; ends when the inboxes are empty, or a node is gone for those on it. */
    void work(List<Node> nodes, int threadsEach) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size() * threadsEach);
        try {
            var running = new ArrayList<Future<?>>();
            for (Node node : nodes) {
                var inboxes = ROLES.stream().map(node::client).toList();
                for (int i = 0; i < threadsEach; i++) {
                    int share = i / 2;
                    int shares = (threadsEach + 1) / 2;
                    running.add(threads.submit(() -> {
                        boolean alive = true;
                        while (alive) {
                            alive = round(inboxes, share, shares);
                        }
                    }));
                }
            }
            for (Future<?> one : running) {
                join(one);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void join(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** False when nothing was left to do or the server is gone. */
    private boolean round(List<Client> inboxes, int share, int shares) {
        boolean found = false;
        try {
            for (Client client : inboxes) {
                for (Client.Task task : client.inbox(100)) {
                    found = true;
                    if (Math.floorMod(task.caseId().hashCode(), shares) == share) {
                        complete(client, task);
                    }
                }
            }
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return found;
    }

    private void complete(Client client, Client.Task task) throws IOException, InterruptedException {
        Client.Answer answer;
        try {
            answer = client.complete(task);
        } catch (IOException e) {
            unanswered.incrementAndGet();
            throw e;
        }
        if (answer.accepted()) {
            accepted.add(task.id());
        } else if (answer.status() == 409) {
            refused.incrementAndGet();
        } else {
            surprises.add(task.step() + ": " + answer.status() + " " + answer.body());
        }
    }
}
