using Sipoko.StripeSimulator.Resources;
using static Sipoko.StripeSimulator.Paying.PageLayout;

namespace Sipoko.StripeSimulator.Paying;

/// <summary>Where an account link leads: the seller's identity is checked in one click.</summary>
internal static class OnboardingRoutes
{
    public static void Map(WebApplication app, World world)
    {
        app.MapGet("/onboarding/{id}", (string id) => world.Run(() => world.Find(id, Accounts.Kind) is null ? Unknown() : Page("Vérification du vendeur", $"""
            <div class="card narrow">
            <h1 class="sentence">Vérification du vendeur</h1>
            <p>Le vrai prestataire demanderait ici l’identité du représentant et le compte bancaire. Le simulateur les tient pour vérifiés.</p>
            <form method="post" action="/onboarding/{Escaped(id)}"><button class="primary">Terminer la vérification</button></form>
            </div>
            """)));
        app.MapPost("/onboarding/{id}", (string id) => world.Run(() =>
        {
            if (world.Find(id, Accounts.Kind) is not { } account)
            {
                return Unknown();
            }

            Accounts.Verify(world, account);
            return account.Text("_return_url") is { } url
                ? Results.Redirect(url)
                : Message("Vérification terminée", "Vous pouvez fermer cette page.");
        }));
    }

    private static IResult Unknown() => Message("Compte introuvable", "Aucun compte ne correspond à cette adresse.", status: StatusCodes.Status404NotFound);
}
