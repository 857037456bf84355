using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Emails;

/// <summary>To someone who signed up: the account was refused, why, and how to contest (art. 17 of Regulation 2022/2065).</summary>
internal sealed record AccountRefusedEmail(string Facts, string Ground, string GroundKind, string ContestUrl, string Until) : IEmailView
{
    public string Subject => "Votre compte n’a pas été approuvé";

    public string Preheader => "Les raisons de cette décision, et comment la contester.";

    public string Reason => "Vous recevez ce message parce que vous avez créé un compte sur Sipoko.";
}
