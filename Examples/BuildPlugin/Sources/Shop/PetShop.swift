import BinderyRuntime

/// The API as a shop of three pets serves it. `API`, `Pet` and all the others are generated from openapi.yaml.
struct PetShop: API {
    private static let pets = [Pet(id: 1, name: "Mia", kind: .cat), Pet(id: 2, name: "Rex", kind: .dog), Pet(id: 3, name: "Tom", kind: .cat)]

    func listPets(kind: Kind?, context: CallContext) async throws(Failure<Operations.ListPets>) -> [Pet] {
        Self.pets.filter { kind == nil || $0.kind == kind }
    }

    func getPet(id: Int, context: CallContext) async throws(Failure<Operations.GetPet>) -> Pet {
        guard let pet = Self.pets.first(where: { $0.id == id }) else { throw .documented(.notFound(Problem(message: "there is no pet \(id)"))) }
        return pet
    }

    func placeOrder(body: Order, context: CallContext) async throws(Failure<Operations.PlaceOrder>) -> Receipt {
        Receipt(number: "2026-\(body.petId)", paid: false)
    }
}
