import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import com.google.gson.Gson;
import java.util.Map;

/** The main flow with the generic client. Arguments: endpoint, access key id, secret, draft as JSON. */
public final class Client {
  private final com.aliyun.teaopenapi.Client client;

  private Client(String endpoint, String id, String secret) throws Exception {
    Config config = new Config().setAccessKeyId(id).setAccessKeySecret(secret);
    client = new com.aliyun.teaopenapi.Client(config.setEndpoint(endpoint).setProtocol("HTTP"));
  }

  private Map<?, ?> call(String action, String method, String path, Object body) throws Exception {
    Params params =
        new Params()
            .setAction(action)
            .setVersion("2022-07-18")
            .setProtocol("HTTP")
            .setPathname("/api/v2/namespaces/default" + path)
            .setMethod(method)
            .setAuthType("AK")
            .setStyle("ROA")
            .setReqBodyType("json")
            .setBodyType("json");
    OpenApiRequest request = new OpenApiRequest().setHeaders(new java.util.HashMap<>(Map.of("workspace", "ws")));
    if (body != null) request.setBody(body);
    Map<?, ?> envelope = (Map<?, ?>) client.callApi(params, request, new RuntimeOptions()).get("body");
    if (!Boolean.TRUE.equals(envelope.get("success"))) throw new IllegalStateException(envelope.toString());
    return (Map<?, ?>) envelope.get("data");
  }

  public static void main(String[] args) throws Exception {
    Client client = new Client(args[0], args[1], args[2]);
    Gson gson = new Gson();
    Map<?, ?> draft = client.call("CreateDeploymentDraft", "POST", "/deployment-drafts", gson.fromJson(args[3], Map.class));
    Map<?, ?> ticket =
        client.call(
            "ValidateDeploymentDraftAsync",
            "POST",
            "/deployment-drafts/async-validate",
            Map.of("deploymentDraftId", draft.get("deploymentDraftId")));
    String path = "/deployment-drafts/tickets/" + ticket.get("ticketId") + "/async-validate";
    while (true) {
      Map<?, ?> data = client.call("GetValidateDeploymentDraftResult", "GET", path, null);
      if (data.get("ticketStatus").equals("FINISHED") || data.get("ticketStatus").equals("FAILED")) {
        System.out.println(gson.toJson(data));
        System.exit(0);
      }
      Thread.sleep(50);
    }
  }
}
