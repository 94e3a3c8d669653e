package planted.second;

import planted.first.First;

public interface Second {

  First first();
}
