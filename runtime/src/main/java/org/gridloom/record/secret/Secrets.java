package org.gridloom.record.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gridloom.record.RecordProblem;
import org.gridloom.shared.Problem;

/**
 * Seals values with AES-GCM under a key of the city, and makes keyed hashes of them for equality. A sealed text names the key
 * it was sealed with and is bound to its city and place, so that it cannot be moved to another record.
 */
@ApplicationScoped
public class Secrets {
    private static final String SEALED = "sealed:";
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final int HASH_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RecordKeys keys;
    private final Map<String, byte[]> derived = new ConcurrentHashMap<>();

    Secrets(RecordKeys keys) {
        this.keys = keys;
    }

    /** Whether a stored text is sealed. */
    public static boolean isSealed(String stored) {
        return stored.startsWith(SEALED);
    }

    /** Id of the key in use; empty when there are no keys. */
    public String keyId() {
        return keys.present() ? current() : "";
    }

    /** @param place what the text belongs to, e.g. record and field; the same is needed to open it */
    public String seal(String city, String place, String text) {
        String id = current();
        byte[] iv = new byte[IV];
        RANDOM.nextBytes(iv);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, id, city, place, iv).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole =
                    ByteBuffer.allocate(IV + sealed.length).put(iv).put(sealed).array();
            return SEALED + id + ":" + Base64.getEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** The text of a sealed value; any other text as it is. Refuses with RECORD_SEAL_BROKEN what was changed or moved. */
    public String open(String city, String place, String stored) {
        if (!isSealed(stored)) {
            return stored;
        }
        int colon = stored.indexOf(':', SEALED.length());
        try {
            String id = stored.substring(SEALED.length(), colon);
            byte[] whole = Base64.getDecoder().decode(stored.substring(colon + 1));
            byte[] text = cipher(Cipher.DECRYPT_MODE, id, city, place, Arrays.copyOf(whole, IV))
                    .doFinal(whole, IV, whole.length - IV);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Problem(RecordProblem.RECORD_SEAL_BROKEN);
        }
    }

    /** The keyed hash of a value under the key in use; equal values of a field have equal hashes. */
    public String hash(String city, String field, String value) {
        return hash(current(), city, field, value);
    }

    /** The keyed hashes of a value under every key, for search while a key is being changed. */
    public List<String> hashes(String city, String field, String value) {
        return keys.all().keySet().stream()
                .map(id -> hash(id, city, field, value))
                .toList();
    }

    private String hash(String id, String city, String field, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(id, city, "hash"), "HmacSHA256"));
            byte[] hash = mac.doFinal((field + "\n" + normal(value)).getBytes(StandardCharsets.UTF_8));
            return id + ":" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no keyed hash", e);
        }
    }

    /** What counts as the same: without blanks, full-width forms as half-width, letters in one case. */
    static String normal(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    private String current() {
        return keys.all().keySet().iterator().next();
    }

    private Cipher cipher(int mode, String id, String city, String place, byte[] iv) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(id, city, "seal"), "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD((city + "\n" + place).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** A key of the city's own for each use: one city's key opens nothing of another's. */
    private byte[] key(String id, String city, String use) {
        byte[] master = keys.all().get(id);
        if (master == null) {
            throw new Problem(RecordProblem.RECORD_KEYS_MISSING);
        }
        return derived.computeIfAbsent(id + "\n" + city + "\n" + use, name -> {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(master, "HmacSHA256"));
                return mac.doFinal(("gridloom/record/1\n" + city + "\n" + use).getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("no key of the city", e);
            }
        });
    }
}
