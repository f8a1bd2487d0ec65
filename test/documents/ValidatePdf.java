import java.io.File;
import java.util.TreeSet;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Judges PDF files with veraPDF. Arguments: profiles with commas, then files. One line for each file and profile. */
public class ValidatePdf {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (int at = 1; at < arguments.length; at++) {
      for (String profile : arguments[0].split(",")) {
        judge(arguments[at], PDFAFlavour.fromString(profile));
      }
    }
  }

  private static void judge(String file, PDFAFlavour profile) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), profile)) {
      var validator = Foundries.defaultInstance().createValidator(profile, 10000, false, true, false);
      ValidationResult result = validator.validate(parser);
      var broken = new TreeSet<String>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          broken.add(assertion.getRuleId().getClause() + " " + assertion.getMessage());
        }
      }
      String verdict = result.isCompliant() ? "PASS" : "FAIL";
      System.out.println(verdict + " " + profile.getId() + " " + new File(file).getName() + " " + result.getTotalAssertions()
          + " checks " + String.join(" | ", broken).replace('\n', ' '));
    }
  }
}
