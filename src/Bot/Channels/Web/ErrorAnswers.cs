using CitizenAssistant.Bot.Channels.DirectLine;
using Microsoft.AspNetCore.Diagnostics;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>What a client gets when something broke or was refused: one clear error in the form its protocol uses, never a stack trace.</summary>
internal static class ErrorAnswers
{
    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(branch => branch.Run(AnswerAsync));
        app.UseStatusCodePages(refused => AnswerAsync(refused.HttpContext)); // where a refusal has no body of its own
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException refused)
        {
            context.Response.StatusCode = refused.StatusCode;
        }

        if (context.Request.Path.StartsWithSegments("/v3/directline", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(DirectLineError.ForStatus(context.Response.StatusCode), DirectLineJson.Default.DirectLineError);
        }
        else if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await TypedResults.Problem(statusCode: context.Response.StatusCode).ExecuteAsync(context);
        }
        else
        {
            await ErrorPage.WriteAsync(context);
        }
    }
}
