using CitizenAssistant.Bot.Channels.DirectLine;
using CitizenAssistant.Bot.Channels.Web.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>What a client gets when something broke or is not there: one clear error in the form its protocol uses, never a stack trace.</summary>
internal static class ErrorAnswers
{
    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(branch => branch.Run(AnswerAsync));
        app.UseStatusCodePages(context => AnswerAsync(context.HttpContext)); // for what ended without a word, such as an unknown address
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException refused)
        {
            context.Response.StatusCode = refused.StatusCode;
        }

        var status = context.Response.StatusCode;
        if (context.Request.Path.StartsWithSegments("/v3", StringComparison.Ordinal))
        {
            var error = status >= 500 ? DirectLineError.Internal : new DirectLineError(new ErrorBody(ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal), "There is nothing for this request here."));
            await context.Response.WriteAsJsonAsync(error, DirectLineJson.Default.DirectLineError);
        }
        else if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await TypedResults.Problem(statusCode: status).ExecuteAsync(context);
        }
        else if (status == StatusCodes.Status404NotFound)
        {
            await new RazorComponentResult<NotFoundPage> { StatusCode = status }.ExecuteAsync(context);
        }
        else
        {
            await ErrorPage.WriteAsync(context, status);
        }
    }
}
