package it.trovatore.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=3-8, 3, 8",
    "bytes=5-, 5, 9",
    "bytes=-3, 7, 9",
    "bytes=-99, 0, 9",
    "bytes=8-99, 8, 9"
  })
  void onePartOfTenBytes(String header, long first, long last) {
    assertEquals(Optional.of(new ByteRange(first, last)), ByteRange.of(header, 10));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"bytes=-", "bytes=0-1,3-4", "righe=1-2", "bytes=a-b", "bytes=5-4"})
  void otherFormsGiveTheWholeFile(@Nullable String header) {
    assertEquals(Optional.empty(), ByteRange.of(header, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0"})
  void aPartThatIsNotThereIsRefusedWithTheSize(String header) {
    RequestProblem problem =
        assertThrows(RequestProblem.Refused.class, () -> ByteRange.of(header, 10)).problem();
    assertEquals(ErrorCode.RANGE_NOT_SATISFIABLE, problem.code());
    assertEquals(List.of("bytes */10"), problem.headers().get("Content-Range"));
  }
}
