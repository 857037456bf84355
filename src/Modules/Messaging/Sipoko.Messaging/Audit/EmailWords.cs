using Sipoko.Messaging.Emails;
using Sipoko.Web.Audit;
using Sipoko.Web.Language;

namespace Sipoko.Messaging.Audit;

/// <summary>One mail in the words of the console, its subject opened.</summary>
internal sealed record EmailWords(string About)
{
    public const string Subject = "E-mail";

    public static async Task<EmailWords> Of(Email email, IPersonKeys keys, CancellationToken cancellation) =>
        new(email.Subject is { } box && await keys.Open(box, cancellation) is { } subject ? subject.Value : "personne effacée");

    public Telling Tell(object happened) => happened switch
    {
        EmailSent => $"E-mail envoyé\u00A0: «\u00A0{About}\u00A0»",
        EmailWithheld { Because: WithheldBecause.Refused } e => $"E-mail non envoyé\u00A0: la personne ne souhaite pas ceux-ci ({e.Kind})",
        EmailWithheld => "E-mail non envoyé\u00A0: la personne a été effacée",
        _ => happened.GetType().Name,
    };

    public IReadOnlyList<FoldedField> Fields(Email email) =>
    [
        new("Objet", About),
        new("Modèle", email.Kind),
        new("État", email.Withheld switch { null => "envoyé", WithheldBecause.Refused => "non envoyé, non souhaité", _ => "non envoyé" }),
        new("Le", French.Instant(email.At)),
    ];
}
