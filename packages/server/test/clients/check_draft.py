"""Creates a draft, starts its check and polls to the end, with the official client. Prints the result as JSON.

Arguments: endpoint host:port, access key id, secret, file with the script.
"""

import json
import sys
import time
import uuid

from alibabacloud_tea_openapi.utils_models import Config
from alibabacloud_ververica20220718.client import Client
from alibabacloud_ververica20220718 import models as m
from darabonba.runtime import RuntimeOptions

endpoint, key_id, secret, path = sys.argv[1:]
client = Client(Config(access_key_id=key_id, access_key_secret=secret, endpoint=endpoint, protocol="HTTP"))
namespace = "default"
workspace = "ws"
runtime = RuntimeOptions()

draft = m.DeploymentDraft(
    name="draft " + str(uuid.uuid4()),
    execution_mode="STREAMING",
    artifact=m.Artifact(kind="SQLSCRIPT", sql_artifact=m.SqlArtifact(sql_script=open(path).read())),
)
created = client.create_deployment_draft_with_options(
    namespace,
    m.CreateDeploymentDraftRequest(body=draft),
    m.CreateDeploymentDraftHeaders(workspace=workspace),
    runtime,
).body
assert created.success, created

started = client.validate_deployment_draft_async_with_options(
    namespace,
    m.ValidateDeploymentDraftAsyncRequest(
        body=m.DraftValidateParams(
            deployment_draft_id=created.data.deployment_draft_id, deployment_target_name="default-queue"
        )
    ),
    m.ValidateDeploymentDraftAsyncHeaders(workspace=workspace),
    runtime,
).body
assert started.success, started

while True:
    polled = client.get_validate_deployment_draft_result_with_options(
        namespace,
        started.data.ticket_id,
        m.GetValidateDeploymentDraftResultHeaders(workspace=workspace),
        runtime,
    ).body
    assert polled.success, polled
    if polled.data.ticket_status in ("FINISHED", "FAILED"):
        break
    time.sleep(0.05)

print(json.dumps(polled.data.to_map()))
