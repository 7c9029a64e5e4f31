package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"time"

	openapi "github.com/alibabacloud-go/darabonba-openapi/v2/client"
	"github.com/alibabacloud-go/tea/dara"
	"github.com/alibabacloud-go/tea/tea"
)

func main() {
	endpoint, id, secret := os.Args[1], os.Args[2], os.Args[3]
	client, err := openapi.NewClient(&openapi.Config{
		AccessKeyId: tea.String(id), AccessKeySecret: tea.String(secret),
		Endpoint: tea.String(endpoint), Protocol: tea.String("HTTP"),
	})
	must(err)
	call := func(action, method, path string, body any) map[string]any {
		params := &openapi.Params{
			Action: tea.String(action), Version: tea.String("2022-07-18"), Protocol: tea.String("HTTP"),
			Pathname: tea.String("/api/v2/namespaces/" + url.PathEscape("default") + path), Method: tea.String(method),
			AuthType: tea.String("AK"), Style: tea.String("ROA"),
			ReqBodyType: tea.String("json"), BodyType: tea.String("json"),
		}
		request := &openapi.OpenApiRequest{Headers: map[string]*string{"workspace": tea.String("ws")}}
		if body != nil {
			request.Body = body
		}
		answer, err := client.CallApi(params, request, &dara.RuntimeOptions{})
		must(err)
		text, _ := json.Marshal(answer["body"])
		var envelope map[string]any
		must(json.Unmarshal(text, &envelope))
		if envelope["success"] != true {
			panic(string(text))
		}
		data, _ := envelope["data"].(map[string]any)
		return data
	}
	var draft map[string]any
	must(json.Unmarshal([]byte(os.Args[4]), &draft))
	made := call("CreateDeploymentDraft", "POST", "/deployment-drafts", draft)
	ticket := call("ValidateDeploymentDraftAsync", "POST", "/deployment-drafts/async-validate",
		map[string]any{"deploymentDraftId": made["deploymentDraftId"]})
	for {
		data := call("GetValidateDeploymentDraftResult", "GET",
			fmt.Sprintf("/deployment-drafts/tickets/%s/async-validate", ticket["ticketId"]), nil)
		if data["ticketStatus"] == "FINISHED" || data["ticketStatus"] == "FAILED" {
			text, _ := json.Marshal(data)
			fmt.Println(string(text))
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
