package evisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnowledgeReaderTest {

  @Test
  void theExampleReadsWithoutFault() throws Exception {
    Knowledge knowledge = ExampleFolder.create().read();
    assertThat(knowledge.claims()).hasSize(405);
  }
}
