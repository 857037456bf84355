namespace Sipoko.Web.Pages;

/// <summary>Draws an e-mail and seals it for its recipient, so that it can wait in a queue.</summary>
public sealed class EmailComposer(Renderer renderer, IPersonKeys keys, SiteAddress site)
{
    public async ValueTask<Personal<EmailContent>> Compose(PersonId recipient, Purpose purpose, EmailAddress to, IEmailView view, CancellationToken cancellation)
    {
        var (html, text) = renderer.Email(view, site);
        return await keys.Seal(recipient, purpose, new EmailContent(to, view.Subject, html, text), cancellation);
    }
}
