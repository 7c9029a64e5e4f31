"""Calls the operations that whole_flow.py leaves out with the official client; prints what came back as JSON.

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
called = set()


def call(operation, *path, **fields):
    """The operation's answer."""
    called.add(operation)
    name = "".join(part.capitalize() for part in operation.split("_"))
    headers = getattr(m, name + "Headers")(workspace="ws")
    request = getattr(m, name + "Request", None)
    arguments = list(path) + ([request(**fields)] if request else []) + [headers, RuntimeOptions()]
    method = operation + ("with_options" if operation[-1].isdigit() else "_with_options")
    body = getattr(client, method)("default", *arguments).body
    assert body.http_code == 200 and body.request_id, operation
    return body


def data(operation, *path, **fields):
    body = call(operation, *path, **fields)
    assert body.success, (operation, body.error_code, body.error_message)
    return getattr(body, "data", None)


def changed(model, **fields):
    """The model as it came, with some fields changed, as clients send it back."""
    whole = type(model)().from_map(model.to_map())
    for name, value in fields.items():
        setattr(whole, name, value)
    return whole


out = {}

# Folders, with names that need encoding nowhere but in the body.
team = data("create_folder", body=m.Folder(name="团队 a/b"))
inner = data("create_folder", body=m.Folder(name="inner", parent_id=team.folder_id))
data("update_folder", inner.folder_id, body=changed(inner, name="renamed:1"))
out["folder"] = [one.name for one in data("get_folder", folder_id=team.folder_id).sub_folder]
out["root"] = [one.name for one in data("get_folder", root_type="DRAFT").sub_folder]

# Drafts of every kind of artifact, and their pages.
artifacts = [
    m.Artifact(kind="SQLSCRIPT", sql_artifact=m.SqlArtifact(sql_script="SELECT 1", additional_dependencies=["oss://b/a.jar"])),
    m.Artifact(kind="JAR", jar_artifact=m.JarArtifact(jar_uri="oss://b/job.jar", entry_class="org.example.Job", main_args="--a 1", additional_dependencies=[])),
    m.Artifact(kind="PYTHON", python_artifact=m.PythonArtifact(python_artifact_uri="oss://b/job.py", entry_module="job", additional_python_libraries=["oss://b/l.whl"])),
    m.Artifact(kind="CDCYAML", cdc_yaml_artifact=m.CdcYamlArtifact(cdc_yaml="source: { type: mysql }\n", additional_dependencies=["oss://b/c.jar"])),
]
drafts = []
for artifact in artifacts:
    draft = m.DeploymentDraft(
        name="draft " + artifact.kind,
        parent_id=team.folder_id,
        artifact=artifact,
        execution_mode="BATCH",
        engine_version="vvr-11.7-jdk11-flink-1.20",
        labels={"team": "数据", "n": 1},
        local_variables=[m.LocalVariable(name="v", value="1;2")],
    )
    made = data("create_deployment_draft", body=draft)
    for name, value in draft.to_map().items():
        assert made.to_map()[name] == value, name
    assert isinstance(made.created_at, int) and made.creator == key_id
    again = data("update_deployment_draft", made.deployment_draft_id, body=changed(made, execution_mode="STREAMING"))
    assert again.execution_mode == "STREAMING" and again.artifact.to_map() == artifact.to_map()
    drafts.append(again)
pages = [call("list_deployment_drafts", page_index=page, page_size=3) for page in (1, 2, 3)]
out["pages"] = [[one.name for one in page.data] for page in pages]
out["total"] = pages[1].total_size
full = call("delete_folder", team.folder_id)
out["fullFolder"] = full.error_code

# A deployment with every setting.
spec = lambda cpu: m.BasicResourceSettingSpec(cpu=cpu, memory="4 GiB")
deployment = m.Deployment(
    name="deployment 值",
    description="all of it",
    artifact=artifacts[0],
    execution_mode="STREAMING",
    engine_version="flink-1.20",
    deployment_target=m.BriefDeploymentTarget(mode="PER_JOB", name="default-queue"),
    flink_conf={"taskmanager.numberOfTaskSlots": 1, "execution.checkpointing.interval": "60 s"},
    labels={"team": "a", "prod": True},
    local_variables=[m.LocalVariable(name="v", value="1")],
    logging=m.Logging(
        logging_profile="default",
        log_4j_2configuration_template="x",
        log_4j_loggers=[m.Log4jLogger(logger_name="a.b", logger_level="WARN")],
        log_reserve_policy=m.LogReservePolicy(open_history=True, expiration_days=7),
    ),
    streaming_resource_setting=m.StreamingResourceSetting(
        resource_setting_mode="EXPERT",
        basic_resource_setting=m.BasicResourceSetting(
            parallelism=4, jobmanager_resource_setting_spec=spec(0.5), taskmanager_resource_setting_spec=spec(1)
        ),
        expert_resource_setting=m.ExpertResourceSetting(jobmanager_resource_setting_spec=spec(2), resource_plan='{"a":1}'),
    ),
    batch_resource_setting=m.BatchResourceSetting(
        max_slot=9, basic_resource_setting=m.BasicResourceSetting(parallelism=2, jobmanager_resource_setting_spec=spec(1))
    ),
)
made = data("create_deployment", body=deployment)
for name, value in deployment.to_map().items():
    assert made.to_map()[name] == value, name
assert isinstance(made.created_at, str) and made.job_summary.running == 0 and made.deployment_has_changed is False
data("update_deployment", made.deployment_id, body=changed(made, description="changed"))
got = data("get_deployment", made.deployment_id)
assert got.description == "changed" and got.logging.to_map() == deployment.logging.to_map()
find = lambda **query: [one.name for one in data("list_deployments", **query)]
out["found"] = {
    "label": find(label_key="team", label_value_array="b;a"),
    "otherLabel": find(label_key="team", label_value_array="b"),
    "name": find(name="值"),
    "mode": find(execution_mode="BATCH"),
    "creator": find(creator=key_id, sort_name="gmt_modified"),
    "status": find(status="RUNNING"),
}

# Targets of both kinds.
two = m.Resource(fixed_resource=m.ResourceSpec(cpu=1, memory="4Gi"), elastic_resource=m.ResourceSpec(cpu=2.5, memory="8Gi"))
data("create_deployment_target_v2", deployment_target_name="elastic", body=two)
data("update_deployment_target_v2", "elastic", body=m.Resource(fixed_resource=m.ResourceSpec(cpu=3, memory="12Gi")))
out["target"] = data("update_deployment_target", "elastic", body=m.ResourceSpec(cpu=4, memory="16Gi")).quota.limit.to_map()
data("delete_deployment_target", "elastic")

# Functions and connectors.
udf = data("create_udf_artifact", body=m.UdfArtifact(name="udfs", jar_url="oss://b/u.jar", dependency_jar_uris=["oss://b/d.jar"]))
assert udf.create_success and udf.udf_artifact.artifact_type == "ARTIFACT_TYPE_JAVA"
function = {"udf_artifact_name": "udfs", "class_name": "org.example.F$Inner"}
data("register_udf_function", function_name="f", **function)
out["classes"] = [one.to_map() for one in data("get_udf_artifacts", udf_artifact_name="udfs")[0].udf_classes]
assert data("delete_udf_artifact", "udfs").delete_success is False
data("update_udf_artifact", "udfs", body=changed(udf.udf_artifact, jar_url="oss://b/u2.jar"))
data("delete_udf_function", "f", **function)
assert data("delete_udf_artifact", "udfs").delete_success is True
data("register_custom_connector", jar_url="oss://b/mine-1.0.jar")
out["connectors"] = [one.name for one in data("list_custom_connectors")]
data("delete_custom_connector", "mine")

# Catalogs, with names that need encoding in the path.
ddl = """CREATE CATALOG `目录 a/b:1` WITH ('type' = 'generic_in_memory');
CREATE DATABASE `目录 a/b:1`.`d%20b`;
CREATE TABLE `目录 a/b:1`.`d%20b`.t (a INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')"""
assert data("execute_sql_statement", body=m.SqlStatementWithContext(statement=ddl, batch_mode=False)).execute_success
catalog = data("get_catalogs", catalog_name="目录 a/b:1")[0].name
databases = [one.name for one in data("get_databases", catalog)]
table = data("get_tables", catalog, databases[1], table_name="t")[0]

# The deployments' lineage.
copy = """CREATE TABLE src (a INT) WITH ('connector' = 'datagen'); CREATE TABLE dst (a INT) WITH ('connector' = 'blackhole');
INSERT INTO dst SELECT a FROM src"""
traced = data("create_deployment", body=m.Deployment(name="traced", artifact=m.Artifact(kind="SQLSCRIPT", sql_artifact=m.SqlArtifact(sql_script=copy))))
question = m.GetLineageInfoParams(id=traced.deployment_id, id_type="JOB", namespace=traced.namespace, is_column_level=True)
# Its namespace is in the body, and not in the path.
asked = client.get_lineage_info_with_options(
    m.GetLineageInfoRequest(body=question), m.GetLineageInfoHeaders(workspace="ws"), RuntimeOptions()
).body
called.add("get_lineage_info")
assert asked.success, asked.error_message
[edge] = asked.data.edges.column_lineage
assert edge.destination.endswith(".dst.a") and edge.job_id == traced.deployment_id
data("delete_deployment", traced.deployment_id)
out["catalog"] = [catalog, databases, table.schema.watermark_specs[0].to_map()]

conf = {"parallelism.default": "many", "table.exec.state.ttl": "1 h"}
wrong = data("validate_sql_statement", body=m.SqlStatementWithContext(statement="SELECT 1", batch_mode=True, flink_configuration=conf))
out["wrong"] = [wrong.validation_result, wrong.error_details.invalidflink_conf]

# Deploying with and without the check.
bad = data("create_deployment_draft", body=m.DeploymentDraft(name="bad", artifact=m.Artifact(kind="SQLSCRIPT", sql_artifact=m.SqlArtifact(sql_script="SELECT nowhere"))))
for skip in (False, True):
    params = m.DraftDeployParams(deployment_draft_id=bad.deployment_draft_id, skip_validate=skip)
    ticket = data("deploy_deployment_draft_async", body=params).ticket_id
    while True:
        outcome = data("get_deploy_deployment_draft_result", ticket)
        if outcome.ticket_status in ("FINISHED", "FAILED"):
            break
        time.sleep(0.05)
    detail = outcome.artifact_validation_detail
    out["skipped" if skip else "checked"] = [outcome.success, detail and detail.error_details.to_map(), outcome.deployment_id is not None]

for draft in drafts + [bad]:
    call("delete_deployment_draft", draft.deployment_draft_id)
for folder in (inner, team):
    assert call("delete_folder", folder.folder_id).success
out["called"] = sorted(called)
print(json.dumps(out))
