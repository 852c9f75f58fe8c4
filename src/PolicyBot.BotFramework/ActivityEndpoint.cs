using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyBot.BotFramework.Authentication;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.BotFramework;

/// <summary>From an HTTP request to a turn, and from its outcome to the HTTP answer.</summary>
internal sealed partial class ActivityEndpoint(InboundGate gate, TurnRunner turns, ILogger<ActivityEndpoint> logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        var caller = await http.AuthenticateAsync(BotFrameworkAuthenticationHandler.Scheme);
        if (!caller.Succeeded)
        {
            await RefuseAsync(http, caller.Failure is RefusedException refused ? refused.Refusal : Refusal.NoToken);
            return;
        }
        var (turn, problem) = await ActivityBody.ReadAsync(http.Request);
        if (problem is not null) { await AnswerAsync(http, problem); }
        if (turn is null) { return; }
        if (gate.Check(caller.Principal, turn) is { } refusal)
        {
            await RefuseAsync(http, refusal);
            return;
        }
        await WriteAsync(http.Response, await turns.RunAsync(http.RequestServices, turn));
    }

    private async Task RefuseAsync(HttpContext http, Refusal refusal)
    {
        Refused(logger, refusal);
        if (refusal < Refusal.NotFromThisMachine) { await http.ChallengeAsync(BotFrameworkAuthenticationHandler.Scheme); }
        else { await http.ForbidAsync(BotFrameworkAuthenticationHandler.Scheme); }
    }

    private async Task AnswerAsync(HttpContext http, BodyProblem problem)
    {
        NotAnActivity(logger, problem.Status);
        http.Response.StatusCode = problem.Status;
        http.Response.ContentType = MediaTypeNames.Text.Plain;
        await http.Response.WriteAsync(problem.Text);
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Body is { } body)
        {
            response.ContentType = MediaTypeNames.Application.Json;
            await using var writer = new Utf8JsonWriter(response.BodyWriter, new JsonWriterOptions { Encoder = WireJson.Wire.Options.Encoder });
            body.WriteTo(writer);
        }
    }

    [LoggerMessage(EventId = 100, Level = LogLevel.Warning, Message = "An activity was refused: {Refusal}.")]
    private static partial void Refused(ILogger logger, Refusal refusal);

    [LoggerMessage(EventId = 102, Level = LogLevel.Warning, Message = "A body that is no activity was answered with {Status}.")]
    private static partial void NotAnActivity(ILogger logger, int status);
}
