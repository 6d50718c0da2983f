package org.gridloom.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.gridloom.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileCheckTest {
    @ParameterizedTest
    @CsvSource({"jpg, image/jpeg", "png, image/png"})
    void aRealPictureIsTakenByItsContent(String format, String mediaType) throws IOException {
        var checked = check("现场." + format, mediaType, picture(format));
        assertThat(checked.type().mediaType()).isEqualTo(mediaType);
        assertThat(checked.name()).isEqualTo("现场." + format);
        assertThat(ImageSize.of(checked.type(), checked.content())).contains(new ImageSize(7, 5));
    }

    @Test
    void aPdfAndAWebpAreTaken() throws IOException {
        assertThat(check("a.pdf", "application/pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))
                        .type())
                .isEqualTo(FileType.PDF);
        byte[] webp = Arrays.copyOf("RIFF    WEBPVP8X".getBytes(StandardCharsets.US_ASCII), 30);
        webp[24] = 6;
        webp[27] = 4;
        assertThat(ImageSize.of(check("a.webp", "image/webp", webp).type(), webp))
                .contains(new ImageSize(7, 5));
    }

    @Test
    void aWrongContentUnderARightNameIsAMismatch() throws IOException {
        refused(FileProblem.FILE_TYPE_MISMATCH, "a.jpg", "image/jpeg", text("<svg onload='x()'/>"));
        refused(FileProblem.FILE_TYPE_MISMATCH, "a.jpg", "image/jpeg", picture("png"));
        refused(FileProblem.FILE_TYPE_MISMATCH, "a.html", "image/png", picture("png"));
        refused(FileProblem.FILE_TYPE_MISMATCH, "a.png", "text/html", picture("png"));
        refused(FileProblem.FILE_TYPE_UNKNOWN, "a.exe", "application/x-msdownload", text("MZ"));
    }

    @Test
    void anEmptyAndATooLargeFileAreRefused() {
        refused(FileProblem.FILE_EMPTY, "a.jpg", "image/jpeg", new byte[0]);
        refused(FileProblem.FILE_TOO_LARGE, "a.jpg", "image/jpeg", new byte[FileCheck.MOST_BYTES + 1]);
    }

    @Test
    void aBrokenOrHugePictureIsRefusedByItsHeader() throws IOException {
        byte[] bomb = picture("png");
        bomb[16] = 0x40;
        bomb[20] = 0x40;
        refused(FileProblem.IMAGE_TOO_MANY_PIXELS, "a.png", "image/png", bomb);
        refused(FileProblem.IMAGE_BROKEN, "a.png", "image/png", Arrays.copyOf(picture("png"), 18));
        refused(FileProblem.IMAGE_BROKEN, "a.jpg", "image/jpeg", Arrays.copyOf(picture("jpg"), 12));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.png, passwd.png",
        "C:\\photos\\a b.JPEG, a b.png",
        "'a\"<b>;c.png', a__b__c.png",
        "...png, file.png",
        "'', file.png"
    })
    void namesAreCleaned(String name, String cleaned) {
        assertThat(FileCheck.cleaned(name, FileType.PNG)).isEqualTo(cleaned);
    }

    static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FileCheck.Checked check(String name, String type, byte[] content) throws IOException {
        return FileCheck.check(name, type, new ByteArrayInputStream(content));
    }

    private static void refused(FileProblem code, String name, String type, byte[] content) {
        assertThatThrownBy(() -> check(name, type, content))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }
}
