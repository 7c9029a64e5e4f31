"""Calls every operation around a draft with the official client; prints what each answered as JSON.

Arguments: endpoint host:port, access key id, secret.
"""

import json
import sys
import time

from alibabacloud_tea_openapi.utils_models import Config
from alibabacloud_ververica20220718 import models as m
from alibabacloud_ververica20220718.client import Client
from darabonba.runtime import RuntimeOptions

endpoint, key_id, secret = sys.argv[1:]
client = Client(Config(access_key_id=key_id, access_key_secret=secret, endpoint=endpoint, protocol="HTTP"))


def call(operation, *path, **fields):
    """The operation's data; the request object is left out where the operation has none."""
    name = "".join(part.capitalize() for part in operation.split("_"))
    headers = getattr(m, name + "Headers")(workspace="ws")
    request = getattr(m, name + "Request", None)
    arguments = list(path) + ([request(**fields)] if request else []) + [headers, RuntimeOptions()]
    body = getattr(client, operation + "_with_options")("default", *arguments).body
    assert body.success, (operation, body.error_code, body.error_message)
    assert body.http_code == 200 and body.error_code == "" and body.request_id
    return body


def poll(operation, ticket):
    while True:
        data = call(operation, ticket).data
        if data.ticket_status in ("FINISHED", "FAILED"):
            return data
        time.sleep(0.05)


script = """CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = '${secret_values.rows}');
CREATE TEMPORARY TABLE s (a INT) WITH ('connector' = 'blackhole');
INSERT INTO s SELECT a FROM t;"""
artifact = m.Artifact(kind="SQLSCRIPT", sql_artifact=m.SqlArtifact(sql_script=script))

variable = m.Variable(name="rows", value="7", kind="Plain")
call("create_variable", body=variable)
secret_variable = call("create_variable", body=m.Variable(name="s", value="hush", kind="Encrypted")).data
assert secret_variable.value != "hush"
call("update_variable", "rows", body=m.Variable(name="rows", value="8", kind="Plain"))
variables = [one.name for one in call("list_variables", page_index=1, page_size=10).data]

call("create_deployment_target", deployment_target_name="queue", body=m.ResourceSpec(cpu=4, memory="16Gi"))
targets = [one.name for one in call("list_deployment_targets", page_index=1, page_size=10).data]

draft = call("create_deployment_draft", body=m.DeploymentDraft(name="flow", execution_mode="STREAMING", artifact=artifact)).data
draft_id = draft.deployment_draft_id
page = call("list_deployment_drafts", page_index=1, page_size=10)
assert page.total_size == 1 and page.data[0].deployment_draft_id == draft_id
call("update_deployment_draft", draft_id, body=m.DeploymentDraft(name="flow 2"))
lock = call("get_deployment_draft_lock", deployment_draft_id=draft_id).data
renamed = call("get_deployment_draft", draft_id).data

params = m.DraftValidateParams(deployment_draft_id=draft_id, deployment_target_name="queue")
ticket = call("validate_deployment_draft_async", body=params).data.ticket_id
validation = poll("get_validate_deployment_draft_result", ticket)

target = m.BriefDeploymentTarget(mode="PER_JOB", name="queue")
ticket = call("deploy_deployment_draft_async", body=m.DraftDeployParams(deployment_draft_id=draft_id, deployment_target=target)).data.ticket_id
deployed = poll("get_deploy_deployment_draft_result", ticket)
deployment = call("get_deployment", deployed.deployment_id).data

statement = m.SqlStatementWithContext(statement="SELECT nosuch", batch_mode=False)
sync = call("validate_sql_statement", body=statement).data
engines = client.list_engine_version_metadata_with_options(m.ListEngineVersionMetadataHeaders(workspace="ws"), RuntimeOptions()).body.data

call("delete_deployment", deployed.deployment_id)
call("delete_deployment_target", "queue")
call("delete_deployment_draft", draft_id)
for name in ("rows", "s"):
    call("delete_variable", name)
body = client.get_deployment_draft_with_options("default", draft_id, m.GetDeploymentDraftHeaders(workspace="ws"), RuntimeOptions()).body

try:
    client.get_deployment_draft_with_options("other", draft_id, m.GetDeploymentDraftHeaders(workspace="ws"), RuntimeOptions())
    refused = None
except Exception as error:
    refused = {"code": error.code, "status": error.status_code, "message": error.message}

print(
    json.dumps(
        {
            "variables": variables,
            "targets": targets,
            "name": renamed.name,
            "lockHolder": lock.holder_name,
            "lockShown": renamed.lock.holder_name,
            "validation": validation.to_map(),
            "deployed": deployed.to_map(),
            "deployment": deployment.to_map(),
            "sync": sync.to_map(),
            "engine": engines.default_engine_version,
            "afterDelete": {"success": body.success, "errorCode": body.error_code},
            "refused": refused,
        }
    )
)
