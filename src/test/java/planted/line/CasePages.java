package planted.line;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
public class CasePages {

  @GetMapping("/planted")
  String saysNothingOfWhoMayCallIt() {
    return "";
  }
}
